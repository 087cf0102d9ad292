import { strToU8 } from 'fflate'
import { namedSections } from '../formats/opensong/section-tags.ts'
import { escapeXml } from '../formats/xml/entities.ts'
import type { Song } from '../model/song.ts'
import { fileNamesOf } from './file-names.ts'
import type { SetOptions, WrittenSet } from './set-format.ts'

/** An OpenSong set: it names its songs and their order; the songs are files of their own. */
export function writeOpenSongSet(songs: readonly Song[], options: SetOptions): WrittenSet {
  return {
    bytes: strToU8(openSongSetText(songs, fileNamesOf(songs), options)),
    losses: [
      'An OpenSong set names its songs only: it finds them among the songs in OpenSong’s own folder.',
    ],
  }
}

/** @param names the files of the songs, as OpenSong finds them */
export function openSongSetText(
  songs: readonly Song[],
  names: readonly string[],
  options: SetOptions,
): string {
  const groups = songs.map((song, place) => {
    const name = escapeXml(names[place] ?? '')
    const order = escapeXml(presentationOf(song))
    return `    <slide_group name="${name}" type="song" presentation="${order}" path=""/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<set name="${escapeXml(options.name ?? 'Set')}">`,
    '  <slide_groups>',
    ...groups,
    '  </slide_groups>',
    '</set>',
    '',
  ].join('\n')
}

/** What is sung this time, `V1 C V2 C`; empty where it is the song's own order. */
function presentationOf(song: Song): string {
  if (!song.sequenceStated) return ''
  const source = song.source?.format === 'opensong' ? song.source.text : null
  const tags = new Map(namedSections(song, source).map(({ section, tag }) => [section.id, tag]))
  return song.sequence
    .flatMap(({ section, times }) => Array.from({ length: times }, () => tags.get(section) ?? ''))
    .filter((tag) => tag !== '')
    .join(' ')
}
