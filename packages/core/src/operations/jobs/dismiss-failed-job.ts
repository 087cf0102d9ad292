import { deleteFailedJob, inTransaction, insertAudit } from '@precentor/db'
import type { DismissFailedJobInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { notFound } from '../../errors.ts'

/** Takes a failed job off the list once somebody has seen to it; noted in the audit. */
export async function dismissFailedJob(
  ctx: UserContext,
  input: DismissFailedJobInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const name = await deleteFailedJob(ctx.db, input.failedJobId)
    if (name === null) throw notFound('Failed job')
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'job.dismiss',
      objectType: 'job',
      objectId: input.failedJobId,
      details: { name },
    })
  })
}
