import type { Song } from '../model/song.ts'

/** Says of which song of a set each loss is. */
export function lossesBehindTitle(song: Song, losses: readonly string[]): string[] {
  return losses.map((loss) => `${song.metadata.title ?? 'Untitled'}: ${loss}`)
}
