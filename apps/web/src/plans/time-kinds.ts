import type { TimeKind } from './plan.ts'

/** How each kind of time is called. */
export const timeKinds: Record<TimeKind, string> = {
  service: 'Service',
  rehearsal: 'Rehearsal',
  other: 'Other time',
}
