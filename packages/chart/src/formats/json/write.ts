import type { ChordMark } from '../../model/chord-mark.ts'
import type { Song } from '../../model/song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'

export const jsonFormatName = 'precentor-song'
export const jsonVersion = 1

/** The whole model as JSON. Chords are written as their text; reading parses them again. */
export function writeSongJson(song: Song, options: WriteOptions = {}): Written {
  const data = {
    format: jsonFormatName,
    version: jsonVersion,
    song: writeInNotation(song, options.notation),
  }
  return { text: JSON.stringify(data, shortenMarks, 1) + '\n', losses: [] }
}

function shortenMarks(_name: string, value: unknown): unknown {
  return isMark(value) ? value.text : value
}

function isMark(value: unknown): value is ChordMark {
  return typeof value === 'object' && value !== null && 'origin' in value && 'chord' in value
}
