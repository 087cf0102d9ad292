import { askOutside } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../testing/index.ts'
import type { WorkerGroup, WorkerInfo } from '../worker-group.ts'
import { listWorkers } from './list-workers.ts'
import { restartWorker } from './restart-worker.ts'

const figures = { residentBytes: 1_000, pool: { limit: 10, busy: 1, waiting: 0 } }

describe('the workers', () => {
  it('are listed with what each says of itself, and without where one does not answer', async () => {
    await using world = await openTestWorld()
    const { group } = makeGroup()
    expect(await listWorkers(world.home.members.admin, group)).toMatchObject([
      { id: 1, isSelf: true, figures },
      { id: 2, isSelf: false, figures: null },
      { id: 3, isSelf: false, state: 'leaving', figures: null },
    ])
  })

  it('are restarted, which is noted', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    const { group, restarted } = makeGroup()
    await restartWorker(admin, group, { worker: 2 })
    expect(restarted).toEqual([2])
    expect(await listEntries(world)).toMatchObject([
      { action: 'worker.restart', object_id: '2', user_id: admin.userId, church_id: null },
    ])
  })

  it.each([
    { worker: 9, code: 'worker.not_found' },
    { worker: 3, code: 'worker.leaving' },
  ])('are not restarted where that makes no sense: $code', async ({ worker, code }) => {
    await using world = await openTestWorld()
    const { group, restarted } = makeGroup()
    const restarting = restartWorker(world.home.members.admin, group, { worker })
    await expect(restarting).rejects.toMatchObject({ code })
    expect(restarted).toEqual([])
    expect(await listEntries(world)).toEqual([])
  })

  it('are the business of admins', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    const { group, restarted } = makeGroup()
    await expect(listWorkers(musician, group)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(restartWorker(musician, group, { worker: 2 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(restarted).toEqual([])
  })
})

function makeGroup(): { group: WorkerGroup; restarted: number[] } {
  const restarted: number[] = []
  const info = (id: number, state: WorkerInfo['state']): WorkerInfo => ({
    id,
    pid: 100 + id,
    startedAt: '2026-11-20T10:00:00.000Z',
    state,
    eventLoopDelayP99: 12,
    eventLoopUtilisation: 0.1,
  })
  const group: WorkerGroup = {
    self: { id: 1, pid: 101 },
    ask: () =>
      Promise.resolve([
        { worker: 1, answer: figures },
        { worker: 2, answer: { of: 'another version' } },
      ]),
    onQuestion: () => undefined,
    restart: (id) => Promise.resolve(void restarted.push(id)),
    workers: () => Promise.resolve([info(1, 'ready'), info(2, 'stalled'), info(3, 'leaving')]),
  }
  return { group, restarted }
}

async function listEntries({ database }: TestWorld): Promise<Record<string, unknown>[]> {
  return askOutside(
    database.connectionString,
    "SELECT * FROM audit_entries WHERE action LIKE 'worker.%'",
  )
}
