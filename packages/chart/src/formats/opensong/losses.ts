import type { Song } from '../../model/song.ts'
import { isOwnName } from './fields.ts'

/** A sentence for each thing of the song that OpenSong has no place for. */
export function lossesOf(song: Song): string[] {
  const { metadata } = song
  const lines = song.sections.flatMap((section) => section.lines)
  const losses: readonly (readonly [boolean, string])[] = [
    [
      metadata.authors.some(({ role }) => role !== 'author'),
      'OpenSong names the authors but not the part each of them had.',
    ],
    [metadata.scriptures.length > 0, 'OpenSong has no place for scripture references.'],
    [metadata.songbooks.length > 1, 'OpenSong holds one songbook; the first was written.'],
    [metadata.album !== null, 'OpenSong has no place for an album.'],
    [metadata.language !== null, 'OpenSong has no place for the language.'],
    [metadata.sortTitle !== null, 'OpenSong has no place for a title to sort by.'],
    [
      metadata.other.some(({ name }) => !isOwnName(name)),
      'OpenSong has no place for fields of one’s own.',
    ],
    [song.definitions.length > 0, 'OpenSong has no place for chord diagrams.'],
    [
      lines.some(({ kind }) => kind === 'verbatim'),
      'OpenSong has no tabs and grids; they were written as comments.',
    ],
    [
      lines.some(({ kind }) => kind === 'key'),
      'OpenSong has no change of key within a song; it was written as a comment.',
    ],
  ]
  return losses.filter(([isLost]) => isLost).map(([, sentence]) => sentence)
}
