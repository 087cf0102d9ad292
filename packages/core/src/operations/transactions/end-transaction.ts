import {
  endOpenTransaction,
  findOpenTransaction,
  hasServerEntry,
  inTransaction,
  insertAudit,
} from '@precentor/db'
import type { EndTransactionInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireOperator } from '../require-operator.ts'

const hour = 3_600_000

/**
 * Ends the statement of an open transaction, or, where that was tried or there is none to
 * end, its connection: everything that it has not committed is undone by PostgreSQL. Only
 * this product's own are ended, never the one that asks; noted in the audit.
 *
 * Throws `transaction.not_found` when it is over or another one has begun meanwhile,
 * `transaction.foreign` for another program's, `transaction.nothing_to_cancel` and
 * `transaction.cancel_first` where the other way has to be taken.
 */
export async function endTransaction(ctx: UserContext, input: EndTransactionInput): Promise<void> {
  await requireOperator(ctx)
  await inTransaction(ctx, async (ctx) => {
    const found = await findOpenTransaction(ctx.db, input)
    if (found === null) throw notFound('Transaction')
    if (!found.isOurs) throw foreign()
    const objectId = `${input.pid}:${input.begin}`
    const isAtWork = found.state === 'active'
    if (input.ending === 'cancel' && !isAtWork) throw nothingToCancel()
    if (input.ending === 'terminate' && isAtWork) {
      const since = new Date(Date.now() - hour)
      const isTried = await hasServerEntry(ctx.db, {
        action: 'transaction.cancel',
        objectId,
        since,
      })
      if (!isTried) throw cancelFirst()
    }
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: `transaction.${input.ending}`,
      objectType: 'transaction',
      objectId,
      details: { applicationName: found.applicationName, state: found.state, sql: found.sql },
    })
    // Last: what is noted and what is done stand or fall together.
    if (!(await endOpenTransaction(ctx.db, input, input.ending))) throw notFound('Transaction')
  })
}

function foreign(): DomainError {
  return new DomainError(
    'forbidden',
    'transaction.foreign',
    'This connection belongs to another program. End it there.',
  )
}

function nothingToCancel(): DomainError {
  return new DomainError(
    'conflict',
    'transaction.nothing_to_cancel',
    'No statement is at work in this transaction. Its connection can be ended.',
  )
}

function cancelFirst(): DomainError {
  return new DomainError(
    'conflict',
    'transaction.cancel_first',
    'Please stop its statement first. When that does not help, end the connection.',
  )
}
