import { requireOperator } from '@precentor/core'
import { userProcedure } from './ladder.ts'

/** For admins of any church on this server: how the server itself is. */
export const operatorProcedure = userProcedure
  .meta({ access: 'operator' })
  .use(async ({ ctx, next }) => {
    await requireOperator(ctx.context)
    return next({ ctx })
  })
