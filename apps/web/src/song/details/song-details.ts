import type { SongAuthor } from '@precentor/schemas'
import type { Song } from '../song.ts'

/** What is known of a song beside its charts, as it is edited. */
export type SongDetails = {
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly authors: readonly SongAuthor[]
  readonly copyright: string
  readonly ccliNumber: string
  readonly isPublicDomain: boolean
  readonly language: string
  readonly themes: readonly string[]
  readonly scriptures: readonly string[]
  readonly notes: string
}

/** A song's details; an empty field stands for what is not known. */
export function detailsOf(song: Song): SongDetails {
  return {
    title: song.title,
    otherTitles: song.otherTitles,
    authors: song.authors.map(({ name, role }) => ({ name, role })),
    copyright: song.copyright ?? '',
    ccliNumber: song.ccliNumber ?? '',
    isPublicDomain: song.isPublicDomain,
    language: song.language ?? '',
    themes: song.themes,
    scriptures: song.scriptures,
    notes: song.notes,
  }
}

export const detailLabels: Record<keyof SongDetails, string> = {
  title: 'Title',
  otherTitles: 'Other titles',
  authors: 'Authors',
  copyright: 'Copyright',
  ccliNumber: 'CCLI song number',
  isPublicDomain: 'Public domain',
  language: 'Language',
  themes: 'Themes',
  scriptures: 'Scriptures',
  notes: 'Notes',
}
