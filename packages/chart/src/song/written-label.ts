import type { Section } from '../model/song.ts'

/**
 * What the file calls a section: its label, or the short name it has there, such as OpenSong's
 * `V1`. Null where the file gives none.
 */
export function writtenLabel({ label, open }: Section): string | null {
  return label ?? (open?.kind === 'heading' && open.text !== '' ? open.text : null)
}
