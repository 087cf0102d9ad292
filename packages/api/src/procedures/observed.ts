import {
  classifyError,
  isWork,
  observeStatements,
  RefusedError,
  type Statement,
} from '@precentor/core'
import { toSafeError, type SafeError } from '../error-shape.ts'
import type { ApiRequest } from '../request.ts'
import { baseProcedure } from '../trpc.ts'
import { findRepeated } from './find-repeated.ts'

/** The ground of every procedure: measured, and its errors made fit to leave. */
export const observedProcedure = baseProcedure.use(async ({ ctx, path, type, next }) => {
  const start = performance.now()
  const statements: Statement[] = []
  const { result } = await observeStatements(
    async () => {
      const first = await next()
      // A query has changed nothing: it may simply be asked again.
      const isWorthAsking = type === 'query' && !first.ok && isLost(first.error)
      return isWorthAsking ? next() : first
    },
    statements,
    path,
  )
  const repeated = findRepeated(statements)
  const failure = result.ok ? null : toSafeError(result.error, ctx.requestId)
  ctx.services.observe({
    procedure: path,
    duration: performance.now() - start,
    statements: statements.filter(isWork).length,
    isRepeating: repeated !== null,
    error: failure?.code ?? null,
    isRefused: failure?.cause instanceof RefusedError,
    requestId: ctx.requestId,
  })
  if (repeated !== null) ctx.services.onRepeated({ procedure: path, ...repeated })
  if (failure === null) return result
  logFailure(ctx, path, failure)
  throw failure
})

/** Whether the connection broke under a call, as when a database server is restarted. */
function isLost(error: unknown): boolean {
  return classifyError(error).fault === 'lost'
}

/** The whole error goes to the log and nowhere else. */
function logFailure(ctx: ApiRequest, procedure: string, failure: SafeError): void {
  // Thousands may be turned away in a minute; the gate's figures count them.
  if (failure.cause instanceof RefusedError) return
  const details = { requestId: ctx.requestId, procedure, err: failure.cause }
  if (failure.code === 'INTERNAL_SERVER_ERROR') ctx.context.log.error(details, 'a call failed')
  if (failure.code === 'SERVICE_UNAVAILABLE') ctx.context.log.warn(details, 'a call was refused')
}
