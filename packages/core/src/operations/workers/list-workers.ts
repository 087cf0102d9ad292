import { z } from 'zod'
import type { UserContext } from '../../context.ts'
import { requireOperator } from '../require-operator.ts'
import type { WorkerGroup, WorkerInfo } from '../worker-group.ts'

/** What every worker answers about itself: see `workerFigures`. */
export const workerFiguresQuestion = 'read-worker-figures'

const workerFigures = z.object({
  residentBytes: z.number(),
  pool: z.object({ limit: z.number(), busy: z.number(), waiting: z.number() }),
})
export type WorkerFigures = z.infer<typeof workerFigures>

/** One worker; the figures are null while it does not answer. */
export type WorkerDto = WorkerInfo & {
  /** Whether it is the one that answers here. */
  readonly isSelf: boolean
  readonly figures: WorkerFigures | null
}

/** The workers of this host as they are now. */
export async function listWorkers(
  ctx: UserContext,
  group: WorkerGroup,
): Promise<readonly WorkerDto[]> {
  await requireOperator(ctx)
  const [workers, answers] = await Promise.all([group.workers(), group.ask(workerFiguresQuestion)])
  const figures = new Map(
    answers.map(({ worker, answer }) => [worker, workerFigures.safeParse(answer).data ?? null]),
  )
  return workers.map((worker) => ({
    ...worker,
    isSelf: worker.id === group.self.id,
    figures: figures.get(worker.id) ?? null,
  }))
}
