import type { IncomingMessage, ServerResponse } from 'node:http'
import { incomingMessageToRequest, nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { resolveResponse } from '@trpc/server/http'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { waitOf } from './answer-error.ts'
import { answerRefusal } from './answer-refusal.ts'
import { readBody } from './read-body.ts'
import { toHeaders } from './to-headers.ts'

/** Where the API is mounted; what follows is the procedures' names. */
export const apiPrefix = '/api/trpc/'

const eventStream = 'text/event-stream'
const largestBody = 256 * 1024
const mostCallsPerBatch = 10
const tooLarge = 'This request is too large: 256 kB is the most.'

/** Answers one request to the typed API. */
export async function handleApi(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refuse(request)
  if (refusal !== null) {
    answerJson(response, refusal.status, { error: { message: refusal.message } })
    return
  }
  const path = procedureNames(request)
  if (path === null) {
    answerJson(response, 400, { error: { message: 'This request could not be understood.' } })
    return
  }
  const turnedAway = runtime.database.gate.refusal()
  if (turnedAway !== null) {
    answerRefusal(request, response, turnedAway, path.split(','))
    return
  }
  response.setHeader('cache-control', 'private, no-store')
  const whole = await withBody(request)
  if (whole === null) {
    response.setHeader('connection', 'close')
    answerJson(response, 413, { error: { message: tooLarge } })
    return
  }
  const options = {
    path,
    router: runtime.router,
    maxBodySize: largestBody,
    maxBatchSize: mostCallsPerBatch,
    allowMethodOverride: false,
    responseMeta,
  }
  const contextFor = (headers: Headers) =>
    runtime.request(headers, (cookies) => {
      if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
    })
  // Only an event stream comes bit by bit; all else leaves in one piece, which costs less.
  if (request.headers.accept?.includes(eventStream) === true) {
    const createContext = () => contextFor(toHeaders(request))
    await nodeHTTPRequestHandler({ ...options, req: whole, res: response, createContext })
    return
  }
  const asked = incomingMessageToRequest(whole, response, { maxBodySize: largestBody })
  const answer = await resolveResponse({
    ...options,
    req: asked,
    error: null,
    createContext: () => Promise.resolve(contextFor(asked.headers)),
  })
  await answerWhole(response, answer)
}

type Meta = Parameters<NonNullable<Parameters<typeof nodeHTTPRequestHandler>[0]['responseMeta']>>[0]

function responseMeta({ errors }: Pick<Meta, 'errors'>) {
  const seconds = Math.max(0, ...errors.map((error) => waitOf(error) ?? 0))
  return seconds > 0 ? { headers: { 'retry-after': String(seconds) } } : {}
}

async function answerWhole(response: ServerResponse, answer: Response): Promise<void> {
  if (answer.headers.get('content-type')?.startsWith(eventStream) === true) {
    await answer.body?.cancel()
    const message = `This comes as a stream of events: send accept: ${eventStream}.`
    answerJson(response, 406, { error: { message } })
    return
  }
  const bytes = Buffer.from(await answer.arrayBuffer())
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value)
  }
  response.end(bytes)
}

/**
 * The request with its whole body; null when that is too large. Read before anything else is
 * done: tRPC would read it with a turn at the gate in hand, and whoever sends slowly, or goes
 * away half-way, would keep the turn.
 */
async function withBody(
  request: IncomingMessage,
): Promise<(IncomingMessage & { body?: string }) | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return request
  const body = await readBody(request, largestBody)
  return body === null ? null : Object.assign(request, { body })
}

/** What is called, as in `song.list` or, for a batch, `song.list,plan.list`; null for no text at all. */
function procedureNames(request: IncomingMessage): string | null {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  try {
    return decodeURIComponent(pathname.slice(apiPrefix.length))
  } catch {
    return null
  }
}

function refuse(request: IncomingMessage): { status: number; message: string } | null {
  if (request.method !== 'POST') return null
  const type = request.headers['content-type'] ?? ''
  // A form of another site can send the other types without asking first.
  if (!/^application\/json\b/i.test(type)) {
    return { status: 415, message: 'Mutations take application/json.' }
  }
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    return { status: 413, message: tooLarge }
  }
  return null
}
