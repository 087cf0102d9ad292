import * as z from 'zod'
import { seconds } from './calendar.ts'
import { churchInput } from './church.ts'
import { arrangementId, songId } from './ids.ts'
import { musicalKey } from './profile.ts'
import { line, prose } from './text.ts'

/** Beats per minute. */
export const tempo = z.int().min(20).max(300)

/** As in `3/4`. */
export const metre = z.string().regex(/^\d{1,2}\/\d{1,2}$/, 'Write a metre such as 4/4.')

const fields = {
  name: line(120),
  /** The sounding key; a key that the chart states wins over it. */
  key: musicalKey.nullable(),
  tempo: tempo.nullable(),
  metre: metre.nullable(),
  /** Seconds. */
  length: seconds.nullable(),
  /** ChordPro. */
  chart: prose(200_000),
  /** Section ids in the order they are sung; empty = as the chart stands. */
  sequence: z.array(line(60)).max(100),
}

/** What is left out is taken from the chart, where that tells. */
export const newArrangement = z.strictObject(fields).partial()
export type NewArrangementInput = z.infer<typeof newArrangement>

export const createArrangementInput = churchInput.extend({ songId, ...newArrangement.shape })
export type CreateArrangementInput = z.infer<typeof createArrangementInput>

/** Only what is named changes, and what a new chart states anew. */
export const updateArrangementInput = churchInput.extend({
  arrangementId,
  version: z.int().min(1),
  ...newArrangement.shape,
})
export type UpdateArrangementInput = z.infer<typeof updateArrangementInput>

export const arrangementInput = churchInput.extend({ arrangementId })
export type ArrangementInput = z.infer<typeof arrangementInput>
