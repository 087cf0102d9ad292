import { z } from 'zod'
import { alertId } from './ids.ts'

/** Everything that can be wrong with a server, as its alert is called everywhere. */
export const alertRuleNames = [
  'breaker',
  'connections',
  'pool_busy',
  'long_wait',
  'slow_statement',
  'sheds',
  'failures',
  'event_loop',
  'disk',
  'failed_jobs',
  'backup_age',
] as const
export const alertRuleName = z.enum(alertRuleNames)
export type AlertRuleName = z.infer<typeof alertRuleName>

export const acknowledgeAlertInput = z.strictObject({ alertId })
export type AcknowledgeAlertInput = z.infer<typeof acknowledgeAlertInput>

export const updateAlertRuleInput = z.strictObject({
  rule: alertRuleName,
  /** In the rule's own unit: per cent, milliseconds, hours or times. */
  threshold: z.number().min(0).max(1_000_000),
  /** How long it must be beyond the threshold. */
  forSeconds: z.int().min(0).max(86_400),
  isEnabled: z.boolean(),
  /** The version that was read; 0 = never changed. */
  version: z.int().min(0),
})
export type UpdateAlertRuleInput = z.infer<typeof updateAlertRuleInput>
