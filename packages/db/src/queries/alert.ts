import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type AlertRow = {
  readonly id: string
  readonly rule: string
  readonly sentence: string
  readonly openedAt: Date
  readonly acknowledgedAt: Date | null
  readonly acknowledgedBy: string | null
  readonly resolvedAt: Date | null
}

export type AlertRuleRow = {
  readonly rule: string
  readonly threshold: number
  readonly forSeconds: number
  readonly isEnabled: boolean
  readonly version: number
}

export type AlertWatchRow = { readonly lookedAt: Date; readonly states: Prisma.JsonValue }

/** How all alerts stood at the last look; nobody else looks before this transaction ends. */
export async function lockAlertWatch(db: Db, now: Date): Promise<AlertWatchRow> {
  const rows = await db.client.$queryRaw<AlertWatchRow[]>`
    INSERT INTO alert_watch (looked_at) VALUES (${now})
    ON CONFLICT (id) DO UPDATE SET id = alert_watch.id
    RETURNING looked_at AS "lookedAt", states`
  const [row] = rows
  if (row === undefined) throw new Error('A statement that returns its row gave none.')
  return row
}

export async function updateAlertWatch(
  db: Db,
  lookedAt: Date,
  states: Prisma.InputJsonObject,
): Promise<void> {
  await db.client.alertWatch.update({
    where: { id: 1 },
    data: { lookedAt, states },
    select: { id: true },
  })
}

/** What admins have set, of the rules that they have touched. */
export async function listAlertRules(db: Db): Promise<AlertRuleRow[]> {
  return db.client.alertRule.findMany()
}

/** Keeps what an admin has set if nobody did so since `version` was read; false if somebody did. */
export async function upsertAlertRule(db: Db, row: AlertRuleRow): Promise<boolean> {
  const count = await db.client.$executeRaw`
    INSERT INTO alert_rules (rule, threshold, for_seconds, is_enabled, updated_at)
    SELECT ${row.rule}, ${row.threshold}, ${row.forSeconds}, ${row.isEnabled}, now()
    WHERE ${row.version} = 0 OR EXISTS (SELECT FROM alert_rules WHERE rule = ${row.rule})
    ON CONFLICT (rule) DO UPDATE SET
      threshold = excluded.threshold, for_seconds = excluded.for_seconds,
      is_enabled = excluded.is_enabled, updated_at = now(), version = alert_rules.version + 1
    WHERE alert_rules.version = ${row.version}`
  return count === 1
}

/** Opens an alert; null when one of its rule is open already. */
export async function insertAlert(
  db: Db,
  alert: { rule: string; sentence: string; openedAt: Date },
): Promise<string | null> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    INSERT INTO alerts (id, rule, sentence, opened_at)
    VALUES (gen_random_uuid(), ${alert.rule}, ${alert.sentence}, ${alert.openedAt})
    ON CONFLICT (rule) WHERE resolved_at IS NULL DO NOTHING RETURNING id`
  return rows[0]?.id ?? null
}

/** Resolves the open alert of a rule; null when none is open. */
export async function resolveAlert(db: Db, rule: string, at: Date): Promise<AlertRow | null> {
  const rows = await db.client.alert.updateManyAndReturn({
    where: { rule, resolvedAt: null },
    data: { resolvedAt: at },
  })
  return rows[0] ?? null
}

/** Notes who has seen an open alert; null when it is gone, resolved, or seen already. */
export async function acknowledgeOpenAlert(
  db: Db,
  alertId: string,
  by: { readonly userId: string; readonly at: Date },
): Promise<AlertRow | null> {
  const rows = await db.client.alert.updateManyAndReturn({
    where: { id: alertId, resolvedAt: null, acknowledgedAt: null },
    data: { acknowledgedAt: by.at, acknowledgedBy: by.userId },
  })
  return rows[0] ?? null
}

export async function findAlert(db: Db, alertId: string): Promise<AlertRow | null> {
  return db.client.alert.findUnique({ where: { id: alertId } })
}

/** Open alerts and the newest of those that are over, with the name of who has seen them. */
export async function listAlerts(
  db: Db,
  limit: number,
): Promise<(AlertRow & { readonly seenBy: string | null })[]> {
  return db.client.$queryRaw`
    SELECT alerts.id, rule, sentence, opened_at AS "openedAt",
           acknowledged_at AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy",
           resolved_at AS "resolvedAt", users.name AS "seenBy"
    FROM alerts LEFT JOIN users ON users.id = acknowledged_by
    ORDER BY resolved_at IS NULL DESC, opened_at DESC LIMIT ${limit}`
}

export async function listOpenAlerts(db: Db): Promise<AlertRow[]> {
  return db.client.alert.findMany({ where: { resolvedAt: null }, orderBy: { openedAt: 'desc' } })
}

export async function deleteAlertsBefore(db: Db, moment: Date): Promise<number> {
  return (await db.client.alert.deleteMany({ where: { resolvedAt: { lt: moment } } })).count
}

/** Who is told of the server: admins and owners of any church here. */
export async function listOperators(
  db: Db,
): Promise<{ readonly userId: string; readonly email: string }[]> {
  const users = await db.client.user.findMany({
    where: { members: { some: { role: { in: ['owner', 'admin'] }, removedAt: null } } },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  })
  return users.map(({ id, email }) => ({ userId: id, email }))
}
