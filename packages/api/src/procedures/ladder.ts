import { DomainError, proveMembership, requireRole } from '@precentor/core'
import { churchId, type Role } from '@precentor/schemas'
import { z } from 'zod'
import { guardedProcedure } from './guarded.ts'

/** For anybody, signed in or not. */
export const publicProcedure = guardedProcedure.meta({ access: 'public' })

/** For anybody who is signed in; `ctx.context` becomes a `UserContext`. */
export const userProcedure = guardedProcedure
  .meta({ access: 'user' })
  .use(async ({ ctx, type, next }) => {
    const caller = await ctx.caller()
    if (caller === null) {
      throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
    }
    if (caller.scope === 'read' && type === 'mutation') {
      throw new DomainError('forbidden', 'token.read_only', 'This token may only read.')
    }
    return next({ ctx: { who: caller, context: { ...ctx.context, userId: caller.userId } } })
  })

const anyChurchInput = z.object({ churchId })

/**
 * For members of the church that the input names; proves the membership, so that
 * `ctx.context` becomes a `ChurchContext`. Another's church is not found.
 */
export const churchProcedure = userProcedure
  .meta({ access: 'musician' })
  .use(async ({ ctx, getRawInput, next }) => {
    const input = anyChurchInput.parse(await getRawInput())
    const scope = await proveMembership(ctx.context, input.churchId)
    return next({ ctx: { context: { ...ctx.context, scope } } })
  })

export const leaderProcedure = churchProcedure.meta({ access: 'leader' }).use(atLeast('leader'))
export const adminProcedure = churchProcedure.meta({ access: 'admin' }).use(atLeast('admin'))

type ChurchMiddleware = Parameters<typeof churchProcedure.use>[0]

function atLeast(role: Role) {
  return (async ({ ctx, next }) => {
    requireRole(ctx.context, role)
    return next({ ctx })
  }) satisfies ChurchMiddleware
}
