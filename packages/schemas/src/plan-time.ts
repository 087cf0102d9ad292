import * as z from 'zod'
import { planTimeKinds } from './choices.ts'
import { calendarDay, clockTime, seconds } from './calendar.ts'
import { churchInput } from './church.ts'
import { planId, planTimeId } from './ids.ts'
import { optionalLine } from './text.ts'

export const planTimeKind = z.enum(planTimeKinds)
export type PlanTimeKind = z.infer<typeof planTimeKind>

const timeFields = {
  kind: planTimeKind,
  name: optionalLine(80),
  /** Local to the church; the server turns them into a moment. */
  date: calendarDay,
  start: clockTime,
  /** How long it is meant to last; null = open end. */
  length: seconds.nullable(),
}

export const addPlanTimeInput = churchInput.extend({ planId, ...timeFields })
export type AddPlanTimeInput = z.infer<typeof addPlanTimeInput>

export const updatePlanTimeInput = churchInput.extend({ planId, timeId: planTimeId, ...timeFields })
export type UpdatePlanTimeInput = z.infer<typeof updatePlanTimeInput>

export const planTimeInput = churchInput.extend({ planId, timeId: planTimeId })
export type PlanTimeInput = z.infer<typeof planTimeInput>
