import { requireOperator } from '@precentor/core'
import { keyed } from './keyed.ts'
import { signedInProcedure } from './ladder.ts'

/** For admins of any church on this server: how the server itself is. */
export const operatorProcedure = signedInProcedure
  .meta({ access: 'operator' })
  .use(async ({ ctx, next }) => {
    await requireOperator(ctx.context)
    return next({ ctx })
  })
  .use(keyed)
