import * as z from 'zod'
import { calendarDay } from './calendar.ts'
import { churchInput } from './church.ts'
import { planId, serviceTypeId } from './ids.ts'
import { paging } from './paging.ts'
import { optionalLine, prose } from './text.ts'

export const planStatuses = ['draft', 'published'] as const
export const planStatus = z.enum(planStatuses)
export type PlanStatus = z.infer<typeof planStatus>

export const listPlansInput = churchInput.extend({
  ...paging,
  /** Upcoming plans include today's and come soonest first; past ones latest first. */
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  serviceTypeId: serviceTypeId.optional(),
})
export type ListPlansInput = z.infer<typeof listPlansInput>

export const planInput = churchInput.extend({ planId })
export type PlanInput = z.infer<typeof planInput>

const planFields = {
  serviceTypeId,
  date: calendarDay,
  title: optionalLine(120),
}

export const createPlanInput = churchInput.extend({
  ...planFields,
  title: planFields.title.default(''),
})
export type CreatePlanInput = z.infer<typeof createPlanInput>

export const updatePlanInput = churchInput.extend({
  planId,
  version: z.int().min(1),
  ...planFields,
  notes: prose(10_000),
})
export type UpdatePlanInput = z.infer<typeof updatePlanInput>

export const duplicatePlanInput = churchInput.extend({ planId, date: calendarDay })
export type DuplicatePlanInput = z.infer<typeof duplicatePlanInput>

/** Tells of every plan of the church, or of one. */
export const watchPlansInput = churchInput.extend({ planId: planId.optional() })
export type WatchPlansInput = z.infer<typeof watchPlansInput>
