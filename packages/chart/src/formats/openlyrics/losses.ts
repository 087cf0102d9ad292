import type { Song } from '../../model/song.ts'
import { ownNames } from './properties.ts'
import { isCcli, isYear } from './write-properties.ts'

/** A sentence for each thing of the song that OpenLyrics has no place for. */
export function lossesOf(song: Song, version: '0.8' | '0.9'): string[] {
  const { metadata } = song
  const { ccli, year, capo, time, duration, album, scriptures, sortTitle } = metadata
  const lines = song.sections.flatMap((section) => [...section.lead, ...section.lines])
  const known = new Set<string>([...ownNames, 'comment', 'tempo'])
  const losses: readonly (readonly [boolean, string])[] = [
    [capo > 0, 'OpenLyrics has no place for a capo; its chords are what sounds.'],
    [time !== null && version === '0.8', 'OpenLyrics 0.8 has no place for the time signature.'],
    [ccli !== null && !isCcli(ccli), `OpenLyrics holds CCLI numbers only, not “${ccli ?? ''}”.`],
    [year !== null && !isYear(year), `OpenLyrics holds years only, not “${year ?? ''}”.`],
    [
      duration !== null || album !== null || sortTitle !== null || scriptures.length > 0,
      'OpenLyrics has no place for length, album, sort title and scripture references.',
    ],
    [
      metadata.authors.some(({ role }) => role === 'artist' || role === 'arrangement'),
      'OpenLyrics knows writers and translators; other persons are named without their part.',
    ],
    [
      metadata.other.some(({ name }) => !known.has(name)),
      'OpenLyrics has no place for fields of one’s own.',
    ],
    [lines.some(({ kind }) => kind === 'verbatim'), 'OpenLyrics has no tabs and grids.'],
    [lines.some(({ kind }) => kind === 'key'), 'OpenLyrics has no change of key within a song.'],
    [
      song.sections.some(({ label, lead }) => label !== null || lead.length > 0),
      'OpenLyrics names sections by letter and number; labels and remarks between them are left out.',
    ],
    [song.definitions.length > 0, 'OpenLyrics has no place for chord diagrams.'],
  ]
  return losses.filter(([isLost]) => isLost).map(([, sentence]) => sentence)
}
