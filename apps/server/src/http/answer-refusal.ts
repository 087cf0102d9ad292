import type { IncomingMessage, ServerResponse } from 'node:http'
import { toSafeError } from '@precentor/api'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { answerJson } from './answer.ts'
import { waitOf } from './answer-error.ts'

/**
 * Turns a request to the API away in the words of the API, without going there: under
 * three times its load a server has no time for those whom it refuses.
 */
export function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Error,
  names: readonly string[],
): void {
  const requestId = String(request.headers['x-request-id'] ?? '')
  const { shown } = toSafeError(refusal, requestId)
  const { message, ...rest } = shown
  const code = 'SERVICE_UNAVAILABLE'
  const error = {
    code: TRPC_ERROR_CODES_BY_KEY[code],
    message,
    data: { code, httpStatus: 503, requestId, ...rest },
  }
  const isBatch = /[?&]batch=1(&|$)/.test(request.url ?? '')
  response.setHeader('retry-after', String(waitOf(refusal)))
  answerJson(response, 503, isBatch ? names.map(() => ({ error })) : { error })
}
