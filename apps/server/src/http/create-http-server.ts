import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Tracing } from '../tracing/open-tracing.ts'
import type { Runtime } from '../runtime/create-runtime.ts'
import { answerJson } from './answer.ts'
import { apiPrefix, handleApi } from './api-handler.ts'
import { authPrefix, handleAuth } from './auth-handler.ts'
import { handleAttachment, isAttachment } from './attachment-handler.ts'
import { clientAddress } from './client-address.ts'
import { isCrossSite } from './cross-site.ts'
import { followConnections } from './follow-connections.ts'
import { answerLive, answerReady } from './health.ts'
import { answerRefusedPage } from './refused-page.ts'
import { handleMetrics, isMetrics } from './metrics-handler.ts'
import { handlePrint, isPrint } from './print-handler.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { handleUpload, isUpload } from './upload-handler.ts'

/** Draws a page: Next's request handler. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type HttpServer = {
  readonly server: Server
  /**
   * From now on every answer closes its connection, and readiness says no unless another
   * process takes over. Clients then go elsewhere by themselves.
   */
  startLeaving(isReplaced: boolean): void
  /**
   * Sends event streams elsewhere and finishes what has begun. Resolves when no connection
   * is left, after 20 seconds at the most.
   */
  drain(): Promise<void>
}

const drainTime = 20_000

/** Puts the API, sign-in, health and the pages behind one port. */
export function createHttpServer(
  runtime: Runtime,
  pages: PageHandler,
  tracing: Tracing | null = null,
): HttpServer {
  const { settings, log } = runtime
  const streams = new Set<ServerResponse>()
  let isLeaving = false
  let isStopping = false

  const server = createServer((request, response) => {
    const requestId = randomUUID()
    prepare(request, response, requestId)
    const work = async () => route(request, response)
    const answered = tracing?.follow(request, response, requestId, work) ?? work()
    answered.catch((error: unknown) => {
      // Whoever asked went away before they had said what.
      if (request.destroyed && !request.complete) return
      log.error({ requestId, err: error }, 'a request failed')
      if (response.headersSent) response.destroy()
      else
        answerJson(response, 500, { message: `Something went wrong. Its number is ${requestId}.` })
    })
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  // Longer than reverse proxies keep a connection: theirs is the end that closes it.
  server.keepAliveTimeout = 65_000
  const connections = followConnections(server)
  return {
    server,
    startLeaving: (isReplaced) => {
      isLeaving = true
      isStopping = !isReplaced
    },
    drain: async () => {
      for (const stream of streams) sendElsewhere(stream)
      await connections.end(drainTime)
    },
  }

  function prepare(request: IncomingMessage, response: ServerResponse, requestId: string): void {
    // Whatever a client says of itself here is overwritten.
    request.headers['x-request-id'] = requestId
    request.headers['x-precentor-address'] = clientAddress(request, settings.trustedProxies)
    response.setHeader('x-request-id', requestId)
    if (isLeaving) response.setHeader('connection', 'close')
    if (request.headers.accept === 'text/event-stream') {
      streams.add(response)
      response.once('close', () => streams.delete(response))
    }
    const isHttps = settings.publicUrl?.startsWith('https:') ?? false
    setSecurityHeaders(request, response, { isDevelopment: settings.isDevelopment, isHttps })
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (!path.startsWith('/api/')) {
      const refusal = isFile(path) ? null : runtime.database.gate.refusal()
      if (refusal !== null) return answerRefusedPage(response, refusal)
      return pages(request, response)
    }
    if (path === '/api/health/live') return answerLive(response)
    if (path === '/api/health/ready') return answerReady(runtime, response, isStopping)
    if (isMetrics(path)) return handleMetrics(runtime, request, response)
    if (isCrossSite(request, runtime.publicUrl)) {
      return answerJson(response, 403, { message: 'This request came from another site.' })
    }
    if (path.startsWith(apiPrefix)) return handleApi(runtime, request, response)
    if (isAttachment(path)) return handleAttachment(runtime, request, response)
    if (isPrint(path)) return handlePrint(runtime, request, response)
    if (isUpload(path)) return handleUpload(runtime, request, response)
    if (path.startsWith(authPrefix)) return handleAuth(runtime, request, response)
    return answerJson(response, 404, { message: 'There is nothing here.' })
  }
}

/** Pages connect again by themselves; not all at once. */
function sendElsewhere(stream: ServerResponse): void {
  const milliseconds = 100 + Math.floor(Math.random() * 900)
  stream.end(`retry: ${milliseconds}\n\n`)
}

/** What a page is made of needs no database. */
function isFile(path: string): boolean {
  return path.startsWith('/_next/') || /\.\w+(\?|$)/.test(path)
}
