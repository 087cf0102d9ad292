import { RefusedError } from '@precentor/core'
import { observedProcedure } from './observed.ts'

/**
 * The ground of every procedure that does something: it works when it is its turn within
 * its request and within the server, and is turned away before it begins or not at all.
 */
export const guardedProcedure = observedProcedure.use(async ({ ctx, next }) => {
  const endTurn = await ctx.turns.take()
  if (endTurn === null) throw new RefusedError('busy')
  try {
    const leave = await ctx.services.gate.enter({ isPatient: ctx.isPage })
    try {
      return await next()
    } finally {
      leave()
    }
  } finally {
    endTurn()
  }
})
