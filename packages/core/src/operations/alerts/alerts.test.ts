import { randomUUID } from 'node:crypto'
import { insertWorkerSamples, type Db } from '@precentor/db'
import { askOutside } from '@precentor/db/testing'
import type { AlertId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../context.ts'
import { openTestWorld, testNow, testSample, type TestWorld } from '../../testing/index.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { judgeAlerts } from './judge-alerts.ts'
import { listAlerts, listAlertSettings, listNewAlerts } from './list-alerts.ts'
import { updateAlertRule } from './update-alert-rule.ts'

const told = { byMail: true, byPost: true, publicUrl: 'https://worship.example.org' }
const calm = { connections: { all: 9, most: 100 }, failedJobs: 0, backupAge: null }
const second = 1_000

describe('an alert', () => {
  it('opens, is seen to, and resolves: each once, and each is told once', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    await judge(world, 0)
    await insertWorkerSamples(world.context.db, [testSample(second, { longestWait: 800 })])
    const opened = await Promise.all([1, 2, 3].map(() => judge(world, 2 * second)))
    expect(opened.flat()).toMatchObject([{ rule: 'long_wait', event: 'opens' }])
    const [alert] = await listAlerts(admin)
    expect(alert).toMatchObject({
      sentence: 'Somebody waited long for a connection: 800 ms, at most 500 ms would be well.',
      openedAt: new Date(testNow.getTime() + second).toISOString(),
      resolvedAt: null,
    })
    expect(await listNewAlerts(admin)).toHaveLength(1)

    const input = { alertId: alert?.id as AlertId }
    await acknowledgeAlert(admin, told, input)
    await expect(acknowledgeAlert(world.home.members.owner, told, input)).rejects.toMatchObject({
      code: 'alert.seen',
    })
    expect(await listNewAlerts(admin)).toEqual([])
    expect((await listAlerts(admin))[0]?.acknowledgedBy).toBe('Grace Chapel admin')

    await keepCalm(world.context.db, 5 * second, 80 * second)
    const over = [...(await judge(world, 81 * second)), ...(await judge(world, 82 * second))]
    expect(over).toMatchObject([{ rule: 'long_wait', event: 'resolves' }])
    expect(await listAlerts(admin)).toMatchObject([{ resolvedAt: expect.any(String) }])
    await expect(acknowledgeAlert(admin, told, input)).rejects.toMatchObject({ code: 'alert.over' })
    expect(await postsOf(world)).toEqual(['opened', 'acknowledged', 'resolved'])
    // Owner and admin of both churches; the founder of the other one left it.
    const subjects = await subjectsOf(world)
    expect(subjects.filter((one) => one.startsWith('Precentor:'))).toHaveLength(4)
    expect(subjects.filter((one) => one.startsWith('Over:'))).toHaveLength(4)
  })

  it('of a time without the database is written later, with the times at which it happened', async () => {
    await using world = await openTestWorld()
    await judge(world, 0)
    const away = Array.from({ length: 12 }, (_, index) =>
      testSample((index + 1) * 5 * second, { isBreakerOpen: true }),
    )
    await insertWorkerSamples(world.context.db, away)
    await keepCalm(world.context.db, 65 * second, 150 * second)
    expect(await judge(world, 151 * second)).toMatchObject([
      { rule: 'breaker', event: 'opens', at: testNow.getTime() + 5 * second },
      { rule: 'breaker', event: 'resolves', at: testNow.getTime() + 125 * second },
    ])
    expect(await listAlerts(world.context)).toMatchObject([{ rule: 'breaker' }])
    expect(await postsOf(world)).toEqual(['opened', 'resolved'])
  })

  it('needs a worker to be bad all the time, not now one and now another well', async () => {
    await using world = await openTestWorld()
    await judge(world, 0)
    const samples = Array.from({ length: 8 }, (_, index) => [
      testSample(index * 5 * second + 1, { worker: 1, meanBusy: 9 }),
      testSample(index * 5 * second + 2, { worker: 2, meanBusy: 1 }),
    ]).flat()
    await insertWorkerSamples(world.context.db, samples)
    expect(await judge(world, 40 * second)).toMatchObject([{ rule: 'pool_busy', event: 'opens' }])
  })

  it('tells nobody outside where nothing is set', async () => {
    await using world = await openTestWorld()
    await judge(world, 0)
    await insertWorkerSamples(world.context.db, [testSample(second, { sheds: 50 })])
    await judgeAlerts(at(world, second), calm, { ...told, byMail: false, byPost: false })
    expect(await listAlerts(world.context)).toHaveLength(1)
    expect(await postsOf(world)).toEqual([])
    expect(await subjectsOf(world)).toEqual([])
  })

  it('watches what is the same for all workers', async () => {
    await using world = await openTestWorld()
    const facts = { connections: { all: 85, most: 100 }, failedJobs: 1, backupAge: 30 }
    const changes = await judgeAlerts(world.context, facts, told)
    expect(changes.map(({ rule }) => rule)).toEqual(['connections', 'failed_jobs', 'backup_age'])
  })

  it('that does not exist is not found', async () => {
    await using world = await openTestWorld()
    const input = { alertId: randomUUID() as AlertId }
    await expect(acknowledgeAlert(world.home.members.admin, told, input)).rejects.toMatchObject({
      code: 'alert.not_found',
    })
  })
})

describe('the threshold of an alert', () => {
  const change = { rule: 'long_wait', threshold: 900, forSeconds: 0, isEnabled: true } as const

  it('can be set, is noted, and holds from the next look on', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    await updateAlertRule(admin, { ...change, version: 0 })
    await judge(world, 0)
    await insertWorkerSamples(world.context.db, [testSample(second, { longestWait: 800 })])
    expect(await judge(world, 2 * second)).toEqual([])
    const rules = await listAlertSettings(admin)
    expect(rules.find(({ rule }) => rule === 'long_wait')).toMatchObject({
      threshold: 900,
      usual: { threshold: 500 },
      version: 1,
    })
    const audit = await askOutside(
      world.database.connectionString,
      "SELECT user_id, details FROM audit_entries WHERE action = 'alert_rule.update'",
    )
    expect(audit).toMatchObject([{ user_id: admin.userId, details: { threshold: 900 } }])
  })

  it('is not set over what somebody else has just set', async () => {
    await using world = await openTestWorld()
    const { admin, owner } = world.home.members
    await updateAlertRule(admin, { ...change, version: 0 })
    const late = { ...change, threshold: 100 }
    const refusal = { kind: 'conflict', code: 'alert_rule.changed' }
    await expect(updateAlertRule(owner, { ...late, version: 0 })).rejects.toMatchObject(refusal)
    await updateAlertRule(owner, { ...late, version: 1 })
    await expect(updateAlertRule(owner, { ...late, version: 1 })).rejects.toMatchObject(refusal)
  })

  it('resolves what is open when the alert is switched off', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    await judge(world, 0)
    await insertWorkerSamples(world.context.db, [testSample(second, { longestWait: 800 })])
    await judge(world, 2 * second)
    await updateAlertRule(admin, { ...change, isEnabled: false, version: 0 })
    expect(await judge(world, 3 * second)).toMatchObject([{ event: 'resolves' }])
  })
})

function at(world: TestWorld, later: number): Context {
  return { ...world.context, now: () => new Date(testNow.getTime() + later) }
}

async function judge(world: TestWorld, later: number) {
  return judgeAlerts(at(world, later), calm, told)
}

async function keepCalm(db: Db, from: number, to: number): Promise<void> {
  const count = (to - from) / (5 * second) + 1
  const samples = Array.from({ length: count }, (_, index) => testSample(from + index * 5 * second))
  await insertWorkerSamples(db, samples)
}

async function postsOf({ database }: TestWorld): Promise<string[]> {
  const sql = "SELECT body->>'event' AS event FROM outbox_posts ORDER BY id"
  const rows = await askOutside<{ event: string }>(database.connectionString, sql)
  return rows.map(({ event }) => event)
}

async function subjectsOf({ database }: TestWorld): Promise<string[]> {
  const sql = 'SELECT subject FROM outbox_mails'
  const rows = await askOutside<{ subject: string }>(database.connectionString, sql)
  return rows.map(({ subject }) => subject)
}
