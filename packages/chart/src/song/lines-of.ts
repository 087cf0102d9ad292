import type { LyricLine } from '../model/line.ts'
import type { Song } from '../model/song.ts'

/** The lines that carry lyrics or chords, in the order of the file. */
export function lyricLinesOf(song: Pick<Song, 'sections'>): LyricLine[] {
  const lines: LyricLine[] = []
  for (const section of song.sections) {
    for (const line of section.lines) if (line.kind === 'lyric') lines.push(line)
  }
  return lines
}
