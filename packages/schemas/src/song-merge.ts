import { z } from 'zod'
import { churchInput } from './church.ts'
import { songId, songMergeId } from './ids.ts'

/** Two songs become one: the kept one gets the arrangements of the other. */
export const mergeSongsInput = churchInput
  .extend({ keptSongId: songId, mergedSongId: songId })
  .refine(({ keptSongId, mergedSongId }) => keptSongId !== mergedSongId, {
    message: 'A song cannot be merged with itself.',
    path: ['mergedSongId'],
  })
export type MergeSongsInput = z.infer<typeof mergeSongsInput>

export const unmergeSongsInput = churchInput.extend({ songMergeId })
export type UnmergeSongsInput = z.infer<typeof unmergeSongsInput>

/** These songs look alike and are not the same. */
export const keepSongsApartInput = churchInput.extend({ songIds: z.array(songId).min(2).max(20) })
export type KeepSongsApartInput = z.infer<typeof keepSongsApartInput>
