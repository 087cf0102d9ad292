import { listAlertRules, listAlerts as listRows, listOpenAlerts } from '@precentor/db'
import { alertRuleNames, type AlertId, type AlertRuleName } from '@precentor/schemas'
import type { Context } from '../../context.ts'
import { alertRules, settingsOf, type AlertRuleDefinition } from './rules.ts'

/** One time that something was wrong. Instants in ISO 8601. */
export type AlertDto = {
  readonly id: AlertId
  readonly rule: AlertRuleName
  readonly title: string
  readonly sentence: string
  readonly openedAt: string
  readonly acknowledgedAt: string | null
  /** Who has it in hand; null also when they are gone. */
  readonly acknowledgedBy: string | null
  readonly resolvedAt: string | null
}

/** One thing that is watched, how it is set, and what to do. */
export type AlertRuleDto = Omit<AlertRuleDefinition, 'clearShare'> & {
  readonly rule: AlertRuleName
  readonly isEnabled: boolean
  /** What it is when nobody has changed it. */
  readonly usual: { readonly threshold: number; readonly forSeconds: number }
  /** 0 = nobody has changed it. */
  readonly version: number
}

const most = 100

/** Open alerts first, then the newest that are over. */
export async function listAlerts(ctx: Context): Promise<AlertDto[]> {
  const rows = await listRows(ctx.db, most)
  return rows.filter(isKnown).map((row) => ({
    id: row.id as AlertId,
    rule: row.rule,
    title: alertRules[row.rule].title,
    sentence: row.sentence,
    openedAt: row.openedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: row.seenBy,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  }))
}

/** What is open now: for a quiet line on every page of an admin. */
export async function listNewAlerts(ctx: Context): Promise<Pick<AlertDto, 'id' | 'sentence'>[]> {
  const rows = await listOpenAlerts(ctx.db)
  return rows
    .filter(isKnown)
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .map(({ id, sentence }) => ({ id: id as AlertId, sentence }))
}

/** Everything that is watched. */
export async function listAlertSettings(ctx: Context): Promise<AlertRuleDto[]> {
  const set = await listAlertRules(ctx.db)
  const settings = settingsOf(set)
  return alertRuleNames.map((rule) => {
    const { clearShare: _, threshold, forSeconds, ...rest } = alertRules[rule]
    const version = set.find((row) => row.rule === rule)?.version ?? 0
    return { rule, ...rest, ...settings[rule], usual: { threshold, forSeconds }, version }
  })
}

function isKnown<Row extends { rule: string }>(row: Row): row is Row & { rule: AlertRuleName } {
  return Object.hasOwn(alertRules, row.rule)
}
