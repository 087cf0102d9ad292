import * as z from 'zod'
import { planItemKinds, mostPlanItems } from './choices.ts'
import { seconds } from './calendar.ts'
import { churchInput } from './church.ts'
import { arrangementId, planId, planItemId } from './ids.ts'
import { musicalKey } from './profile.ts'
import { line, optionalLine, prose } from './text.ts'

export const planItemKind = z.enum(planItemKinds)
export type PlanItemKind = z.infer<typeof planItemKind>

const texts = {
  title: optionalLine(200),
  notes: prose(4000),
  bandNotes: prose(4000),
  techNotes: prose(4000),
}

const songFields = {
  /** Null is a place that waits for its song. */
  arrangementId: arrangementId.nullable(),
  /** The sounding key of that day; null = the arrangement's. */
  key: musicalKey.nullable(),
  capo: z.int().min(0).max(11),
  /** Section ids in the order they are sung that day; empty = as the arrangement says. */
  sequence: z.array(line(60)).max(100),
}

/**
 * Where an item goes: right after another one (null = first), or at a place
 * counted from 0. After another one is the safer of the two, since a place
 * means something else as soon as somebody has changed the order.
 */
export const itemPlace = z.union([
  z.strictObject({ afterItemId: planItemId.nullable() }),
  z.strictObject({ position: z.int().min(0).max(mostPlanItems) }),
])
export type ItemPlace = z.infer<typeof itemPlace>

export const addPlanItemInput = churchInput.extend({
  planId,
  kind: planItemKind,
  ...z.object(texts).partial().shape,
  ...z.object(songFields).partial().shape,
  /** Without it a song lasts as long as its arrangement, and everything else no time. */
  length: seconds.optional(),
  /** Without it the item goes to the end. */
  place: itemPlace.optional(),
})
export type AddPlanItemInput = z.infer<typeof addPlanItemInput>

/** Only what is named changes. */
export const planItemChanges = z
  .strictObject({ ...texts, ...songFields, length: seconds })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Say what is to change.')
export type PlanItemChanges = z.infer<typeof planItemChanges>

export const updatePlanItemInput = churchInput.extend({
  planId,
  itemId: planItemId,
  version: z.int().min(1),
  changes: planItemChanges,
})
export type UpdatePlanItemInput = z.infer<typeof updatePlanItemInput>

export const movePlanItemInput = churchInput.extend({
  planId,
  itemId: planItemId,
  place: itemPlace,
})
export type MovePlanItemInput = z.infer<typeof movePlanItemInput>

export const planItemInput = churchInput.extend({ planId, itemId: planItemId })
export type PlanItemInput = z.infer<typeof planItemInput>

/** A removed item with all it said, as `plan.removeItem` gives it and `plan.restoreItem` takes it. */
export const removedPlanItem = z.strictObject({
  id: planItemId,
  kind: planItemKind,
  ...texts,
  ...songFields,
  length: seconds,
  version: z.int().min(1),
  /** The item it stood after; null = it was first. */
  afterItemId: planItemId.nullable(),
  /** Where it stood, for when that item is gone as well. */
  position: z.int().min(0).max(mostPlanItems),
})
export type RemovedPlanItem = z.infer<typeof removedPlanItem>

export const restorePlanItemInput = churchInput.extend({ planId, item: removedPlanItem })
export type RestorePlanItemInput = z.infer<typeof restorePlanItemInput>
