import { searchText, writeSong, type ReadSong, type Song } from '@precentor/chart'
import type { FoundDetails, FoundSong, SongFile } from './found-song.ts'
import { cut, cutAll } from './cut.ts'
import { fingerprintOf } from './fingerprint.ts'
import { findAuthors } from './find-authors.ts'
import { findKey } from './find-key.ts'
import { findTitle } from './find-title.ts'
import { noteAt, type Notes } from './notes.ts'

const mostWarnings = 200

/** Puts a song that was read into the words of the library, and says what was assumed. */
export function describeSong(read: ReadSong, file: SongFile, format: string): FoundSong {
  const { song } = read
  const notes: Notes = []
  const title = findTitle(song, file.fileName, notes)
  const details = describeDetails(song, notes)
  return {
    title,
    chart: chartOf(song, format),
    fingerprint: fingerprintOf(song),
    warnings: [...notes, ...read.warnings].slice(0, mostWarnings),
    details,
  }
}

/** The song as its author typed it, where that is the text that the library keeps anyway. */
function chartOf(song: Song, format: string): string {
  const isAsKept = format === 'chordpro' && song.notation === 'english'
  if (isAsKept && song.source !== null) return song.source.text
  return writeSong(song, 'chordpro', { notation: 'english' })
}

function describeDetails(song: Song, notes: Notes): FoundDetails {
  const { metadata } = song
  const { authors, otherTitles } = findAuthors(metadata)
  return {
    otherTitles: cutAll(otherTitles, 10, 200),
    authors,
    copyright: metadata.copyright === null ? null : cut(metadata.copyright, 500) || null,
    ccliNumber: findCcliNumber(song, notes),
    isPublicDomain: /public[\s-]*domain|gemeinfrei|domaine public/i.test(metadata.copyright ?? ''),
    language: findLanguage(metadata.language),
    themes: cutAll(metadata.themes, 20, 60),
    scriptures: cutAll(metadata.scriptures, 20, 80),
    key: findKey(song, notes),
    tempo: findTempo(song, notes),
    metre: findMetre(metadata.time),
    length: metadata.duration === null || metadata.duration > 7_200 ? null : metadata.duration,
    lyrics: searchText(song),
  }
}

function findCcliNumber(song: Song, notes: Notes): string | null {
  const { ccli } = song.metadata
  if (ccli === null) return null
  const digits = /\d{2,10}/.exec(ccli)?.[0] ?? null
  if (digits === null) {
    notes.push(noteAt(song, 'ccli', 'ccli.unknown', `“${cut(ccli, 40)}” is no CCLI song number.`))
  }
  return digits
}

function findTempo(song: Song, notes: Notes): number | null {
  const { tempo } = song.metadata
  if (tempo === null || (tempo >= 20 && tempo <= 300)) return tempo
  notes.push(noteAt(song, 'tempo', 'tempo.odd', `A tempo of ${tempo} was left out.`))
  return null
}

function findLanguage(language: string | null): string | null {
  const written = language?.trim() ?? ''
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(written) ? written : null
}

function findMetre(time: string | null): string | null {
  const found = /^(\d{1,2})\s*\/\s*(\d{1,2})/.exec(time?.trim() ?? '')
  return found === null ? null : `${found[1]}/${found[2]}`
}
