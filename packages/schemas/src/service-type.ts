import { z } from 'zod'
import { clockTime, seconds } from './calendar.ts'
import { churchInput } from './church.ts'
import { serviceTypeId } from './ids.ts'
import { mostPlanItems, planItemKind } from './plan-item.ts'
import { mostPlanTimes, planTimeKind } from './plan-time.ts'
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

/** What a church that has no service type yet is offered to begin with. */
export const usualServiceType: Omit<CreateServiceTypeInput, 'churchId'> = {
  name: 'Sunday morning',
  defaultTimes: [
    { kind: 'rehearsal', name: '', daysBefore: 0, start: '08:45', length: 3600 },
    { kind: 'service', name: '', daysBefore: 0, start: '10:00', length: 4500 },
  ],
  defaultItems: [
    { kind: 'header', title: 'Gathering', length: 0 },
    { kind: 'announcement', title: 'Welcome', length: 180 },
    { kind: 'song', title: 'Opening song', length: 240 },
    { kind: 'prayer', title: 'Prayer', length: 180 },
    { kind: 'header', title: 'Word', length: 0 },
    { kind: 'scripture', title: 'Reading', length: 240 },
    { kind: 'other', title: 'Sermon', length: 1500 },
    { kind: 'header', title: 'Sending', length: 0 },
    { kind: 'song', title: 'Closing song', length: 240 },
    { kind: 'prayer', title: 'Blessing', length: 120 },
  ],
}
