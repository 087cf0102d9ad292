import type { ChordMark } from '../model/chord-mark.ts'
import type { LyricLine } from '../model/line.ts'
import { withoutMarkup } from '../model/markup.ts'
import type { Section, Song } from '../model/song.ts'
import { isNoChord } from '../music/chord.ts'
import { lyricLinesOf } from './lines-of.ts'

/** The words of one line without its chords, blanks at both ends cut off. */
export function lyricOf(line: LyricLine): string {
  const { segments } = line
  const text =
    segments.length === 1 ? (segments[0]?.text ?? '') : segments.map((each) => each.text).join('')
  return withoutMarkup(text).trim()
}

/** The words of a song, one entry a line, without chords; lines of chords alone are left out. */
export function lyricLines(song: Song): string[] {
  return lyricLinesOf(song)
    .map(lyricOf)
    .filter((text) => text !== '')
}

/** How many lines have lyrics or chords. */
export function lyricLineCount(sections: readonly Section[]): number {
  return lyricLinesOf({ sections }).length
}

/** The words of a song as one text for searching: no chords, no cut words, single blanks. */
export function searchText(song: Song): string {
  return lyricLines(song)
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
}

/**
 * All chords as written, in the order of the file, `N.C.` included. Bar lines, beats, annotations
 * and grids are none.
 */
export function chordsOf(song: Song): string[] {
  const chords: string[] = []
  for (const line of lyricLinesOf(song)) {
    for (const { chord } of line.segments)
      if (chord !== null && isPlayed(chord)) chords.push(chord.text)
  }
  return chords
}

function isPlayed(mark: ChordMark): boolean {
  return mark.kind === 'sign' ? isNoChord(mark.text) : mark.text !== ''
}
