import { randomUUID } from 'node:crypto'
import { failTestJob, askOutside } from '@precentor/db/testing'
import type { FailedJobId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../testing/index.ts'
import { dismissFailedJob } from './dismiss-failed-job.ts'
import { listJobs } from './list-jobs.ts'
import { runJob } from './run-job.ts'

describe('a job', () => {
  it('is run on demand, and who asked is noted', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    const asked: string[] = []
    await runJob(admin, (name) => Promise.resolve(asked.push(name) > 0), { name: 'forget-old' })
    expect(asked).toEqual(['forget-old'])
    expect(await listAudit(world)).toMatchObject([
      { action: 'job.run', user_id: admin.userId, details: { name: 'forget-old' } },
    ])
  })

  it('that is under way already is not asked for again', async () => {
    await using world = await openTestWorld()
    const run = runJob(world.home.members.admin, () => Promise.resolve(false), {
      name: 'forget-old',
    })
    await expect(run).rejects.toMatchObject({ kind: 'conflict', code: 'job.under_way' })
    expect(await listAudit(world)).toEqual([])
  })

  it('that failed for good is listed with its reason until somebody has seen to it', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    await failTestJob(world.database, 'forget-old', 'The disk is full.')
    const [failed] = (await listJobs(admin)).failed
    expect(failed).toMatchObject({ name: 'forget-old', tries: 4, error: 'The disk is full.' })
    await dismissFailedJob(admin, { failedJobId: failed?.id as FailedJobId })
    expect((await listJobs(admin)).failed).toEqual([])
    expect(await listAudit(world)).toMatchObject([{ action: 'job.dismiss' }])
  })

  it('that is gone cannot be dismissed', async () => {
    await using world = await openTestWorld()
    const input = { failedJobId: randomUUID() as FailedJobId }
    await expect(dismissFailedJob(world.home.members.admin, input)).rejects.toMatchObject({
      code: 'failed_job.not_found',
    })
  })
})

async function listAudit({ database }: TestWorld): Promise<Record<string, unknown>[]> {
  return askOutside(
    database.connectionString,
    "SELECT * FROM audit_entries WHERE action LIKE 'job.%'",
  )
}
