import { chargePerson, DomainError, proveMembership, requireRole } from '@precentor/core'
import { churchId, type Role } from '@precentor/schemas'
import { z } from 'zod'
import { guardedProcedure } from './guarded.ts'
import { keyed } from './keyed.ts'

/** For anybody, signed in or not. */
export const publicProcedure = guardedProcedure.meta({ access: 'public' })

/** Knows who asks. To be built on: what a key answers is looked up when every right is proven. */
export const signedInProcedure = guardedProcedure
  .meta({ access: 'user' })
  .use(async ({ ctx, path, type, next }) => {
    const caller = await ctx.caller()
    if (caller === null) {
      throw new DomainError('unauthenticated', 'session.missing', 'Please sign in.')
    }
    if (caller.scope === 'read' && type === 'mutation') {
      throw new DomainError('forbidden', 'token.read_only', 'This token may only read.')
    }
    const { registry, callLimiter } = ctx.services
    await chargePerson(callLimiter, { path, policy: registry.of(path) }, caller.userId)
    return next({ ctx: { who: caller, context: { ...ctx.context, userId: caller.userId } } })
  })

/** For anybody who is signed in; `ctx.context` becomes a `UserContext`. */
export const userProcedure = signedInProcedure.use(keyed)

const anyChurchInput = z.object({ churchId })

const provenProcedure = signedInProcedure
  .meta({ access: 'musician' })
  .use(async ({ ctx, getRawInput, next }) => {
    const input = anyChurchInput.parse(await getRawInput())
    const scope = await proveMembership(ctx.context, input.churchId)
    return next({ ctx: { context: { ...ctx.context, scope } } })
  })

/**
 * For members of the church that the input names; proves the membership, so that
 * `ctx.context` becomes a `ChurchContext`. Another's church is not found.
 */
export const churchProcedure = provenProcedure.use(keyed)
export const leaderProcedure = provenProcedure
  .meta({ access: 'leader' })
  .use(atLeast('leader'))
  .use(keyed)
export const adminProcedure = provenProcedure
  .meta({ access: 'admin' })
  .use(atLeast('admin'))
  .use(keyed)

type ChurchMiddleware = Parameters<typeof provenProcedure.use>[0]

function atLeast(role: Role) {
  return (async ({ ctx, next }) => {
    requireRole(ctx.context, role)
    return next({ ctx })
  }) satisfies ChurchMiddleware
}
