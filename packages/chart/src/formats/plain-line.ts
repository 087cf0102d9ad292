import type { LyricLine } from '../model/line.ts'

/** Words without chords as a line of the song. */
export function plainLine(text: string, start = -1, end = -1): LyricLine {
  return {
    kind: 'lyric',
    segments: [{ chord: null, annotation: null, text, start, end }],
    start,
    end,
  }
}
