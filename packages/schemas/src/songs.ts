import { z } from 'zod'
import { churchInput } from './church.ts'
import { songId } from './ids.ts'
import { languageTag } from './song.ts'
import { lines } from './text.ts'

/** The most songs that are changed at once. */
export const mostSongsAtOnce = 200

/** The same change for many songs; what is left out stays. */
export const changeSongsInput = churchInput.extend({
  songIds: z.array(songId).min(1).max(mostSongsAtOnce),
  addThemes: lines(20, 60).optional(),
  removeThemes: lines(20, 60).optional(),
  language: languageTag.nullable().optional(),
  isPublicDomain: z.boolean().optional(),
  isArchived: z.boolean().optional(),
})
export type ChangeSongsInput = z.infer<typeof changeSongsInput>

/** What a song was before it was changed with others. */
export const songBefore = z.strictObject({
  songId,
  /** The version that the change made; a song that went on since stays as it is. */
  version: z.int().min(1),
  themes: lines(20, 60),
  language: languageTag.nullable(),
  isPublicDomain: z.boolean(),
  isArchived: z.boolean(),
})
export type SongBefore = z.infer<typeof songBefore>

export const revertSongsInput = churchInput.extend({
  songs: z.array(songBefore).min(1).max(mostSongsAtOnce),
})
export type RevertSongsInput = z.infer<typeof revertSongsInput>
