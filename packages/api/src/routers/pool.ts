import { getPoolHistory, type PoolSample } from '@precentor/core'
import { poolHistoryInput } from '@precentor/schemas'
import { on, EventEmitter } from 'node:events'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const poolRouter = router({
  /** The last quarter of an hour, with procedures and statements. */
  report: operatorProcedure.query(({ ctx }) => ctx.services.telemetry.pool()),
  /** Every worker of every host over a range of time. */
  history: operatorProcedure
    .input(poolHistoryInput)
    .query(({ ctx, input }) => getPoolHistory(ctx.context, input)),
  /** Each second's sample as it is taken. */
  onSample: operatorProcedure.subscription(async function* ({ ctx, signal }) {
    const relay = new EventEmitter()
    const stop = ctx.services.telemetry.onSample((sample) => relay.emit('sample', sample))
    try {
      for await (const [sample] of on(relay, 'sample', { signal }) as AsyncIterable<[PoolSample]>) {
        yield sample
      }
    } finally {
      stop()
    }
  }),
})
