import { insertAudit } from '@precentor/db'
import type { RunJobInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'

/** Asks for one run of a job; false while one is waiting or running. */
export type RunJobNow = (name: string) => Promise<boolean>

/** Has a job done now, out of its turn; noted in the audit. */
export async function runJob(
  ctx: UserContext,
  runNow: RunJobNow,
  { name }: RunJobInput,
): Promise<void> {
  if (!(await runNow(name))) {
    throw new DomainError('conflict', 'job.under_way', 'This job is about to run or running.')
  }
  await insertAudit(ctx.db, {
    userId: ctx.userId,
    action: 'job.run',
    objectType: 'job',
    details: { name },
  })
}
