import { DomainError, listOutbox, notFound, readMail } from '@precentor/core'
import { readMailInput } from '@precentor/schemas'
import { publicProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/**
 * Mails on a server without a mail server: at the machine itself while developing,
 * else for owners and what is theirs. Where mails are sent, there is no outbox.
 */
const outboxProcedure = publicProcedure.use(async ({ ctx, next }) => {
  if (ctx.services.sendsMail) throw notFound('Outbox')
  if (ctx.isOperator) return next({ ctx: { reader: 'operator' as const } })
  const caller = await ctx.caller()
  if (caller?.via === 'session') return next({ ctx: { reader: { ownerId: caller.userId } } })
  throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
})

export const outboxRouter = router({
  list: outboxProcedure.query(({ ctx }) => listOutbox(ctx.context, ctx.reader)),
  /** Gives the text, which can open an account: noted in the audit, so not a query. */
  read: outboxProcedure
    .input(readMailInput)
    .mutation(({ ctx, input }) => readMail(ctx.context, ctx.reader, input)),
})
