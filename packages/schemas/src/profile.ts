import * as z from 'zod'
import { musicalKeyPattern } from './choices.ts'
import { churchInput } from './church.ts'
import { songId } from './ids.ts'
import { line, lines } from './text.ts'

/** How a reader wants chords written. */
export const notations = ['english', 'german', 'nordic', 'solfege', 'nashville', 'roman'] as const
export const notation = z.enum(notations)
export type Notation = z.infer<typeof notation>

/** A note with its octave, as in `G3`; middle C is C4. */
export const pitch = z.string().regex(/^[A-G][#b]?[0-8]$/, 'Write a note such as G3 or Bb4.')

/** A sounding key, as in `Eb` or `F#m`. */
export const musicalKey = z.string().regex(musicalKeyPattern, 'Write a key such as G, Eb or F#m.')

export const updateProfileInput = churchInput.extend({
  name: line(80),
  instruments: lines(12, 40),
  vocalRange: z.strictObject({ low: pitch, high: pitch }).nullable(),
  notation,
  /** The keys whose shapes this member likes to play with a capo; empty = no capo. */
  capoShapes: z.array(musicalKey).max(12),
  /** The version that was read: a change in between is a conflict. */
  version: z.int(),
})
export type UpdateProfileInput = z.infer<typeof updateProfileInput>

/** "My key for this song"; null forgets it. */
export const setSongKeyInput = churchInput.extend({ songId, key: musicalKey.nullable() })
export type SetSongKeyInput = z.infer<typeof setSongKeyInput>
