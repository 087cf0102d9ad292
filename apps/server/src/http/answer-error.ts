import type { ServerResponse } from 'node:http'
import { toSafeError } from '@precentor/api'
import { RefusedError, type Log } from '@precentor/core'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { answerJson } from './answer.ts'

/**
 * Answers with what a client may know of an error, in the words of the typed API;
 * what is our own fault goes to the log whole.
 */
export function answerError(
  response: ServerResponse,
  error: unknown,
  to: { readonly requestId: string; readonly log: Log },
): void {
  const { requestId } = to
  const safe = toSafeError(error, requestId)
  const status = getHTTPStatusCodeFromError(safe)
  const isOurFault = status >= 500 && !(error instanceof RefusedError)
  if (isOurFault) to.log.error({ requestId, err: error }, 'a request was answered with an error')
  const seconds = waitOf(safe)
  if (seconds !== null) response.setHeader('retry-after', String(seconds))
  answerJson(response, status, { ...safe.shown, requestId })
}

/** The seconds after which it is worth asking again; null when waiting does not help. */
export function waitOf(error: unknown): number | null {
  const { code, shown } = toSafeError(error, '')
  const seconds = shown.details?.['retryAfter']
  if (typeof seconds === 'number') return seconds
  // What took too long takes as long again.
  return code === 'SERVICE_UNAVAILABLE' && shown.reason !== 'server.slow' ? 2 : null
}
