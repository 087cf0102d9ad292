import { isUnclaimed } from '@precentor/core'
import { publicProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/** The first visit. */
export const setupRouter = router({
  /** Whether this server waits for its first person, who needs the setup code, and whether it sends mails. */
  state: publicProcedure.query(async ({ ctx }) => ({
    isUnclaimed: await isUnclaimed(ctx.context),
    needsCode: ctx.services.needsSetupCode,
    sendsMail: ctx.services.sendsMail,
  })),
})
