import { z } from 'zod'

/** The number of a worker on its host. */
export const restartWorkerInput = z.strictObject({ worker: z.int().min(1).max(2_147_483_647) })
export type RestartWorkerInput = z.infer<typeof restartWorkerInput>
