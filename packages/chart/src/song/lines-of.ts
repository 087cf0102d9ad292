import type { Line, LyricLine } from '../model/line.ts'
import type { Section, Song } from '../model/song.ts'

/** Every line of a song in the order of the file. */
export function* linesOf(song: Pick<Song, 'head' | 'sections' | 'tail'>): Generator<Line> {
  yield* song.head
  for (const section of song.sections) yield* linesOfSection(section)
  yield* song.tail
}

/** The lines that carry lyrics or chords, in the order of the file. */
export function lyricLinesOf(song: Pick<Song, 'head' | 'sections' | 'tail'>): LyricLine[] {
  const lines: LyricLine[] = []
  for (const section of song.sections) {
    for (const line of section.lines) if (line.kind === 'lyric') lines.push(line)
  }
  return lines
}

function* linesOfSection(section: Section): Generator<Line> {
  yield* section.lead
  if (section.open !== null) yield section.open
  yield* section.lines
  if (section.close !== null) yield section.close
}
