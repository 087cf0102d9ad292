import * as z from 'zod'
import { clockTime, seconds } from './calendar.ts'
import { mostPlanItems, mostPlanTimes } from './choices.ts'
import { churchInput } from './church.ts'
import { serviceTypeId } from './ids.ts'
import { planItemKind } from './plan-item.ts'
import { planTimeKind } from './plan-time.ts'
import { line, optionalLine } from './text.ts'

/** A time that every new plan of a type starts with. */
export const defaultTime = z.strictObject({
  kind: planTimeKind,
  name: optionalLine(80),
  /** 0 = the day of the plan, 3 = three days before it. */
  daysBefore: z.int().min(0).max(14),
  start: clockTime,
  length: seconds.nullable(),
})
export type DefaultTime = z.infer<typeof defaultTime>

/** An item that every new plan of a type starts with; a song here is a place that waits for one. */
export const defaultItem = z.strictObject({
  kind: planItemKind,
  title: optionalLine(200),
  length: seconds,
})
export type DefaultItem = z.infer<typeof defaultItem>

const typeFields = {
  name: line(60),
  defaultTimes: z.array(defaultTime).max(mostPlanTimes),
  defaultItems: z.array(defaultItem).max(mostPlanItems),
}

export const createServiceTypeInput = churchInput.extend(typeFields)
export type CreateServiceTypeInput = z.infer<typeof createServiceTypeInput>

export const updateServiceTypeInput = churchInput.extend({
  serviceTypeId,
  version: z.int().min(1),
  ...typeFields,
})
export type UpdateServiceTypeInput = z.infer<typeof updateServiceTypeInput>

export const serviceTypeInput = churchInput.extend({ serviceTypeId })
export type ServiceTypeInput = z.infer<typeof serviceTypeInput>
