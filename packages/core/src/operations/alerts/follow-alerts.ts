import { alertRuleNames, type AlertRuleName } from '@precentor/schemas'
import type { AlertValues } from './measure.ts'
import { alertRules, type AllAlertSettings } from './rules.ts'
import { sayAlert } from './say-alert.ts'
import { stepAlert, type AlertState } from './step-alert.ts'

export type AlertStates = Partial<Readonly<Record<AlertRuleName, AlertState>>>

/** An alert that opened or resolved. */
export type AlertChange = {
  readonly rule: AlertRuleName
  readonly event: 'opens' | 'resolves'
  /** Milliseconds since 1970. */
  readonly at: number
  readonly sentence: string
}

/** Takes every alert one step further; rules without a value stay as they are. */
export function followAlerts(
  states: AlertStates,
  settings: AllAlertSettings,
  values: AlertValues,
  at: number,
): { readonly states: AlertStates; readonly changes: readonly AlertChange[] } {
  const next: Partial<Record<AlertRuleName, AlertState>> = {}
  const changes: AlertChange[] = []
  for (const rule of alertRuleNames) {
    const value = values[rule] ?? null
    const before = states[rule] ?? { phase: 'quiet', since: at }
    const { state, event } = stepAlert(alertRules[rule], settings[rule], before, value, at)
    next[rule] = state
    if (event !== null) {
      changes.push({ rule, event, at, sentence: sayAlert(rule, value ?? 0, settings[rule]) })
    }
  }
  return { states: next, changes }
}
