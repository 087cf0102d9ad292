import { isUnclaimed } from '@precentor/core'
import { publicProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/** The first visit. */
export const setupRouter = router({
  /** Whether this server still waits for its first person, and whether they need the setup code. */
  state: publicProcedure.query(async ({ ctx }) => ({
    isUnclaimed: await isUnclaimed(ctx.context),
    needsCode: ctx.services.needsSetupCode,
  })),
})
