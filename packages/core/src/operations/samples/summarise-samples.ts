import { summariseWorkerSamples } from '@precentor/db'
import type { Context } from '../../context.ts'

/** Samples that a worker kept while the database was away come up to an hour late. */
const lookBack = 3_600_000

/** Sums the newest samples up by five minutes; doing it again changes nothing. */
export async function summariseSamples(ctx: Context): Promise<void> {
  await summariseWorkerSamples(ctx.db, new Date(ctx.now().getTime() - lookBack))
}
