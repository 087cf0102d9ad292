import type { Song } from '../../model/song.ts'

/** The lyric lines with their chords in brackets, `[G]Amazing`. */
export function linesOfSong(song: Song): string[] {
  return song.sections.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.kind === 'lyric'
        ? [line.segments.map(({ chord, text }) => (chord ? `[${chord.text}]` : '') + text).join('')]
        : [],
    ),
  )
}
