import { timingSafeEqual, createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AggregatorRegistry } from 'prom-client'
import { readServerMetrics } from '../metrics/server-metrics.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { isLoopback } from '../settings.ts'
import { answerJson } from './answer.ts'

/** What the workers of a host ask each other when somebody wants their metrics. */
export const metricsQuestion = 'read-metrics'

/** Tells whether a request is for the metrics. */
export function isMetrics(path: string): boolean {
  return path === '/api/metrics' || path.startsWith('/api/metrics?')
}

/**
 * `/api/metrics`: the figures of every worker of this host, for whoever knows the token,
 * or, where none is set, for programs on this machine. To all others there is nothing here.
 */
export async function handleMetrics(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!mayRead(request, runtime.settings.metricsToken)) {
    return answerJson(response, 404, { message: 'There is nothing here.' })
  }
  const answers = await runtime.group.ask(metricsQuestion)
  const ofServer = await readServerMetrics(runtime.database).catch(() => [])
  const all = [...answers.map(({ answer }) => answer), ...ofServer] as object[]
  response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(await AggregatorRegistry.aggregate(all).metrics())
}

function mayRead({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  // A proxy on this machine hands on what comes from elsewhere, and a strange page can
  // have its own name lead here.
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  const name = (headers.host ?? '').replace(/:\d+$/, '')
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return !isForwarded && isLoopback(name) && isLoopback(peer)
}

/** Takes as long for a wrong token as for the right one. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
