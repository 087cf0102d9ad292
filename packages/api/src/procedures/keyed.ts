import { answerOnce, inTransaction, type KeyedCall, type UserContext } from '@precentor/core'
import { callKey } from './call-key.ts'
import { baseProcedure } from '../trpc.ts'

/** Does work in a transaction; where the call has a key, at most once for that key. */
export type Once = <C extends UserContext, T>(ctx: C, work: (ctx: C) => Promise<T>) => Promise<T>

// Only to name the type of a middleware that every rung of the ladder can take.
const asked = baseProcedure.use(({ ctx, next }) =>
  next({ ctx: { context: ctx.context as UserContext } }),
)
type KeyedMiddleware = Parameters<typeof asked.use>[0]

/**
 * Lets a mutation with a key happen once. All of it runs in one transaction, which claims
 * the key, does the work and keeps the answer; a repeat gets that answer. It stands last
 * on every rung, so that nobody is answered whose right is gone.
 */
export const keyed = (async ({ ctx, path, type, meta, batchIndex, getRawInput, next }) => {
  const key = type === 'mutation' ? callKey(ctx.idempotencyKey, batchIndex ?? 0) : null
  if (key === null || meta?.repeats === 'harmless') return next({ ctx: { once: plainly } })
  const call: KeyedCall = { key, procedure: path, input: await getRawInput() }
  const once: Once = (context, work) => answerOnce(context, call, work)
  if (meta?.repeats === 'within') return next({ ctx: { once } })
  const answer = await once(ctx.context, async (context) => {
    const inside = { context, once: plainly }
    // To the types the context stays what the rung has made of it.
    const shown: { readonly once: Once } = inside
    const result = await next({ ctx: shown })
    // Thrown, for the transaction has to know.
    if (!result.ok) throw result.error
    return result.data
  })
  // What `next` gives; a repeat has not called it.
  return { ok: true, data: answer, marker: 'middlewareMarker' } as Awaited<
    ReturnType<typeof next<{ once: Once }>>
  >
}) satisfies KeyedMiddleware

const plainly: Once = (ctx, work) => inTransaction(ctx, work)
