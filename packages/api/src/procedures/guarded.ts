import { chargeAddress, RefusedError, refuseSwitchedOff } from '@precentor/core'
import { observedProcedure } from './observed.ts'

/**
 * The ground of every procedure that does something. A call passes when its procedure is
 * switched on, its address has not called too often, and it is its turn within its request
 * and within the server: it is turned away before it begins, or not at all.
 */
export const guardedProcedure = observedProcedure.use(async ({ ctx, path, next }) => {
  const { registry, callLimiter, gate } = ctx.services
  const call = { path, policy: registry.of(path) }
  refuseSwitchedOff(call)
  await chargeAddress(callLimiter, call, ctx.address)
  const endTurn = await ctx.turns.take()
  if (endTurn === null) throw new RefusedError('busy')
  try {
    const leave = await gate.enter({ isPatient: ctx.isPage })
    try {
      return await next()
    } finally {
      leave()
    }
  } finally {
    endTurn()
  }
})
