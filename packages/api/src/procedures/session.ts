import { DomainError } from '@precentor/core'
import { keyed } from './keyed.ts'
import { signedInProcedure } from './ladder.ts'

/**
 * For a person with an open session: what guards the account itself is not for
 * programs, so that a lost token cannot make itself another one.
 */
export const sessionProcedure = signedInProcedure
  .use(async ({ ctx, next }) => {
    const { sessionId } = ctx.who
    if (sessionId === null) {
      throw new DomainError(
        'forbidden',
        'token.not_enough',
        'A token cannot do this. Please sign in with your browser.',
      )
    }
    return next({ ctx: { sessionId } })
  })
  .use(keyed)
