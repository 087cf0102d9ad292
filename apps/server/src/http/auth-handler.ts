import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError } from '@precentor/core'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { answerError } from './answer-error.ts'
import { authActions } from './auth-actions.ts'
import { readBody } from './read-body.ts'
import { toHeaders } from './to-headers.ts'

/** Where people sign in and out; what they do then goes to the API. */
export const authPrefix = '/api/auth/'

const largestBody = 16 * 1024

/**
 * Answers what sets cookies: signing up, in and out, and choosing a new password.
 * Nothing else that better-auth could do is reachable.
 */
export async function handleAuth(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const action = authActions[path.slice(authPrefix.length)]
  if (request.method !== 'POST' || action === undefined) {
    answerJson(response, 404, { message: 'There is nothing here.' })
    return
  }
  const headers = toHeaders(request)
  try {
    const text = await readJsonText(request, response)
    if (text === null) return
    const address = headers.get('x-precentor-address') ?? ''
    const json = parse(text)
    const leave = await runtime.database.gate.enter()
    const cookies = await action(runtime, { json, address, headers }).finally(leave)
    if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
    answerJson(response, 200, { status: 'ok' })
  } catch (error) {
    answerError(response, error, { requestId: headers.get('x-request-id') ?? '', log: runtime.log })
  }
}

/** The body's text; null when it was refused with an answer. */
async function readJsonText(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | null> {
  // A form of another site can send the other types without asking first.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    answerJson(response, 415, { message: 'This takes application/json.' })
    return null
  }
  const text = await readBody(request, largestBody)
  if (text === null) {
    response.setHeader('connection', 'close')
    answerJson(response, 413, { message: 'This request is too large: 16 kB is the most.' })
  }
  return text
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch {
    throw new DomainError('invalid', 'request.parse_error', 'This request could not be understood.')
  }
}
