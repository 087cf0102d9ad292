import type { Role } from '@precentor/schemas'
import { initTRPC } from '@trpc/server'
import { toSafeError } from './error-shape.ts'
import type { ApiRequest } from './request.ts'

/** What a procedure says of itself. How many statements it may send stands in `budgets.ts`. */
export type ProcedureMeta = {
  /** Who may call it at least; set by the ladder. */
  readonly access?: 'public' | 'user' | 'operator' | Role
  /** The most calls a minute of one person, unless an admin says otherwise. */
  readonly mostPerMinute?: number
  /**
   * What a mutation does with the key of its call. Unless told, all of it happens in the
   * transaction that claims the key. `within`: it works before its transaction, and hands
   * that to `ctx.once`. `harmless`: it knows repeats by itself, and no key is needed.
   */
  readonly repeats?: 'within' | 'harmless'
}

const t = initTRPC
  .context<ApiRequest>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, ctx }) => {
      const requestId = ctx?.requestId ?? ''
      const safe = toSafeError(error, requestId)
      const { message, ...shown } = safe.shown
      const { code, httpStatus } = shape.data
      return { code: shape.code, message, data: { code, httpStatus, requestId, ...shown } }
    },
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
  })

export const { router, mergeRouters } = t
export const baseProcedure = t.procedure
