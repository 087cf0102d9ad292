import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { readChordPro } from './read.ts'

/**
 * Reads a ChordPro file with one or many songs; `{new_song}` begins the next. The songs' sources
 * put together are the text again.
 */
export function readChordProFile(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong[] {
  return splitSongs(text).map(({ text: part, firstLine }) =>
    readChordPro(part, { ...options, firstLine }),
  )
}

const newSong = /^[ \t]*\{[ \t]*(?:new_song|ns)[ \t]*(?:[:} \t][^\r\n]*)?$/gim

/** The songs of a file and the lines on which they begin. */
export function splitSongs(text: string): { text: string; firstLine: number }[] {
  const starts = [0]
  for (const found of text.matchAll(newSong)) {
    // A file may begin with the directive; blanks before the first song belong to it.
    if (starts.length > 1 || text.slice(0, found.index).trim() !== '') starts.push(found.index)
  }
  if (starts.length === 1) return [{ text, firstLine: 1 }]
  let firstLine = 1
  return starts.map((start, index) => {
    const part = text.slice(start, starts[index + 1])
    const song = { text: part, firstLine }
    firstLine += part.match(/\r\n|\r|\n/g)?.length ?? 0
    return song
  })
}
