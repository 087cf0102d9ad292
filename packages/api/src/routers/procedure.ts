import { setInterval } from 'node:timers/promises'
import { changeProcedure, listProcedures } from '@precentor/core'
import { changeProcedureInput } from '@precentor/schemas'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

const betweenFigures = 3_000

export const procedureRouter = router({
  /** What may be called, by whom and how often, and what it costs on all workers together. */
  list: operatorProcedure.query(async ({ ctx }) => ({
    ...(await listProcedures(ctx.context)),
    figures: await ctx.services.procedureFigures(),
  })),
  /** A limit, or a switch; it holds on every worker of every host a moment later. */
  change: operatorProcedure
    .input(changeProcedureInput)
    .mutation(({ ctx, input }) =>
      changeProcedure(ctx.context, input, ctx.services.registry.announce),
    ),
  /** What the calls cost, every few seconds. */
  onFigures: operatorProcedure.subscription(async function* ({ ctx, signal }) {
    const ticks = setInterval(betweenFigures, undefined, signal === undefined ? {} : { signal })
    try {
      for await (const _ of ticks) yield await ctx.services.procedureFigures()
    } catch (error) {
      if (signal?.aborted !== true) throw error
    }
  }),
})
