import * as z from 'zod'
import { authorRoles, tempoRanges, songSorts } from './choices.ts'
import { newArrangement } from './arrangement.ts'
import { churchInput } from './church.ts'
import { songId } from './ids.ts'
import { paging } from './paging.ts'
import { musicalKey } from './profile.ts'
import { line, lines, optionalLine, prose } from './text.ts'

export const authorRole = z.enum(authorRoles)
export type AuthorRole = z.infer<typeof authorRole>

export const songAuthor = z.strictObject({ name: line(120), role: authorRole })
export type SongAuthor = z.infer<typeof songAuthor>

/** A BCP 47 tag, as in `en` or `pt-BR`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'Write a language such as en, de or pt-BR.')

export const ccliNumber = z.string().regex(/^\d{2,10}$/, 'A CCLI song number has digits only.')

const details = {
  otherTitles: lines(10, 200),
  authors: z.array(songAuthor).max(20),
  copyright: optionalLine(500).nullable(),
  ccliNumber: ccliNumber.nullable(),
  isPublicDomain: z.boolean(),
  language: languageTag.nullable(),
  themes: lines(20, 60),
  scriptures: lines(20, 80),
  notes: prose(10_000),
}

export const songInput = churchInput.extend({ songId })
export type SongInput = z.infer<typeof songInput>

export const createSongInput = churchInput.extend({
  title: line(200),
  ...z.object(details).partial().shape,
  /** Where there is a chart already; what it says of the song fills what is left out here. */
  arrangement: newArrangement.optional(),
})
export type CreateSongInput = z.infer<typeof createSongInput>

/** Only what is named changes. */
export const updateSongInput = songInput.extend({
  version: z.int().min(1),
  title: line(200).optional(),
  ...z.object(details).partial().shape,
})
export type UpdateSongInput = z.infer<typeof updateSongInput>

export const tempoRange = z.enum(tempoRanges)
export type TempoRange = z.infer<typeof tempoRange>

export const songSort = z.enum(songSorts)
export type SongSort = z.infer<typeof songSort>

export const listSongsInput = churchInput.extend({
  ...paging,
  /** Words of titles, authors or lyrics; the last one may be unfinished, typing errors are forgiven. */
  query: optionalLine(200).optional(),
  /** The sounding key of the first arrangement. */
  key: musicalKey.optional(),
  theme: line(60).optional(),
  tempo: tempoRange.optional(),
  language: languageTag.optional(),
  /** True lists the archived songs, and only those. */
  archived: z.boolean().default(false),
  /** Without it, by relevance where words are searched, else by title. */
  sort: songSort.optional(),
})
export type ListSongsInput = z.infer<typeof listSongsInput>
