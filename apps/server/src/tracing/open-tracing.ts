import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ProcedureObserver } from '@precentor/api'
import type { Statement } from '@precentor/db'
import { openExporter, text, whole, type OtlpSettings, type Span } from './otlp-exporter.ts'

/** Follows each request through its procedures and statements. */
export type Tracing = {
  /** Runs the work of a request, so that what it causes belongs to it. */
  follow<T>(request: IncomingMessage, response: ServerResponse, requestId: string, work: () => T): T
  readonly observe: ProcedureObserver
  observeStatement(statement: Statement): void
  close(): Promise<void>
}

type Place = { readonly traceId: string; readonly spanId: string }
type Log = { warn(details: object, message: string): void }

const longestText = 2_000

/**
 * Spans of requests, procedures and statements for an OpenTelemetry collector. The number
 * of a request is the number of its trace. No parameter, query string, or address of a page
 * goes along: some of them are secrets.
 */
export function openTracing(settings: OtlpSettings, log: Log): Tracing {
  const places = new AsyncLocalStorage<Place>()
  const exporter = openExporter(settings, ({ lost, reason }) =>
    log.warn({ lost }, `the collector of traces did not take them: ${reason}`),
  )

  return {
    follow: (request, response, requestId, work) => {
      const place = { traceId: requestId.replaceAll('-', ''), spanId: newId() }
      const start = Date.now()
      response.once('close', () => {
        const { method = 'GET', url = '/' } = request
        const status = response.statusCode
        exporter.add({
          ...place,
          name: `${method} ${routeOf(url)}`,
          kind: 2,
          ...times(start, Date.now()),
          attributes: [
            text('http.request.method', method),
            text('http.route', routeOf(url)),
            whole('http.response.status_code', status),
          ],
          status: { code: status >= 500 ? 2 : 0 },
        })
      })
      return places.run(place, work)
    },
    observe: ({ procedure, duration, statements, error }) => {
      addBelow(places.getStore(), duration, {
        name: procedure,
        kind: 1,
        attributes: [
          text('rpc.method', procedure),
          whole('precentor.statements', statements),
          ...(error === null ? [] : [text('error.type', error)]),
        ],
        status: { code: error === null ? 0 : 2 },
      })
    },
    observeStatement: ({ sql, duration }) => {
      addBelow(places.getStore(), duration, {
        name: /^\w+/.exec(sql.trimStart())?.[0].toUpperCase() ?? 'SQL',
        kind: 3,
        attributes: [
          text('db.system.name', 'postgresql'),
          text('db.query.text', sql.slice(0, longestText)),
        ],
        status: { code: 0 },
      })
    },
    close: exporter.close,
  }

  /** What no request caused, as in a job, is not followed. */
  function addBelow(
    place: Place | undefined,
    duration: number,
    span: Pick<Span, 'name' | 'kind' | 'attributes' | 'status'>,
  ): void {
    if (place === undefined) return
    const now = Date.now()
    const { traceId, spanId: parentSpanId } = place
    exporter.add({ traceId, spanId: newId(), parentSpanId, ...times(now - duration, now), ...span })
  }
}

function newId(): string {
  return randomBytes(8).toString('hex')
}

/** Milliseconds since 1970, to nanoseconds as OTLP writes them. */
function times(start: number, end: number): Pick<Span, 'startTimeUnixNano' | 'endTimeUnixNano'> {
  const nano = (milliseconds: number) => String(BigInt(Math.round(milliseconds * 1000)) * 1000n)
  return { startTimeUnixNano: nano(start), endTimeUnixNano: nano(end) }
}

/** Only the names of procedures: an address of a page can hold an invitation's secret. */
function routeOf(url: string): string {
  const [path = '/'] = url.split('?')
  if (path.startsWith('/api/trpc/')) return path
  if (path.startsWith('/api/')) return path.split('/').slice(0, 3).join('/')
  return path.startsWith('/_next/') ? 'file' : 'page'
}
