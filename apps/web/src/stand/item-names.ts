import type { PlanItem } from './plan.ts'

/** What an item is called: its own title, else the song's, else its kind. */
export function itemTitle({ title, song, kind }: PlanItem): string {
  if (song !== null) return song.title
  return title === '' ? kindNames[kind] : title
}

export const kindNames: Record<PlanItem['kind'], string> = {
  song: 'Song',
  header: 'Part of the service',
  scripture: 'Reading',
  prayer: 'Prayer',
  media: 'Media',
  announcement: 'Announcement',
  other: 'In between',
}
