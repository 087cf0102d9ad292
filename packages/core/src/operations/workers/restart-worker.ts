import { insertAudit } from '@precentor/db'
import type { RestartWorkerInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireOperator } from '../require-operator.ts'
import type { WorkerGroup } from '../worker-group.ts'

/**
 * Replaces a worker: the new one is ready before the old one finishes what it has begun.
 * Noted in the audit before, since the worker that answers may be the one that leaves.
 * Throws `worker.not_found` and `worker.leaving`, and what the group says where nobody
 * could replace it.
 */
export async function restartWorker(
  ctx: UserContext,
  group: WorkerGroup,
  { worker: id }: RestartWorkerInput,
): Promise<void> {
  await requireOperator(ctx)
  const worker = (await group.workers()).find((one) => one.id === id)
  if (worker === undefined) throw notFound('Worker')
  if (worker.state === 'leaving') throw leaving()
  await insertAudit(ctx.db, {
    userId: ctx.userId,
    action: 'worker.restart',
    objectType: 'worker',
    objectId: String(id),
    details: { pid: worker.pid, state: worker.state },
  })
  await group.restart(id)
}

function leaving(): DomainError {
  return new DomainError('conflict', 'worker.leaving', 'This worker is being replaced already.')
}
