import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'
import { openTracing } from './open-tracing.ts'

describe('traces', () => {
  it('follow a request through its procedure and its statements', async () => {
    await using collector = await startCollector()
    const tracing = openTracing(collector.settings, { warn: () => undefined })
    await using server = await startTestServer({}, undefined, tracing)
    const visitor = server.visit()
    await visitor.settle()
    const { headers } = await visitor.query('church.list')
    await visitor.fetch('/invitation/a-secret?token=another')
    await tracing.close()

    const spans = collector.spans()
    const traceId = headers.get('x-request-id')?.replaceAll('-', '')
    const mine = spans.filter((span) => span.traceId === traceId)
    const root = mine.find(({ kind }) => kind === 2)
    expect(root).toMatchObject({ name: 'GET /api/trpc/church.list' })
    expect(mine.find(({ name }) => name === 'church.list')).toMatchObject({
      parentSpanId: root?.spanId,
    })
    const statements = mine.filter(({ kind }) => kind === 3)
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.every(({ parentSpanId }) => parentSpanId === root?.spanId)).toBe(true)
    expect(collector.path()).toBe('/v1/traces')
    expect(JSON.stringify(spans)).not.toMatch(/a-secret|another/)
  })

  it('are forgotten, with one line in the log, when nobody takes them', async () => {
    const said: string[] = []
    const settings = { endpoint: 'http://127.0.0.1:9', headers: {}, serviceName: 'precentor' }
    const tracing = openTracing(settings, { warn: (_, line) => void said.push(line) })
    await using server = await startTestServer({}, undefined, tracing)
    await server.visit().query('setup.state')
    await tracing.close()
    expect(said).toEqual(['the collector of traces did not take them: it could not be reached'])
  })
})

type SeenSpan = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
}

type Body = {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SeenSpan[] }[]
  }[]
}

/** A collector that takes whatever is sent over OTLP in JSON. */
async function startCollector() {
  const bodies: Body[] = []
  let path = ''
  const server = createServer((request, response) => {
    path = request.url ?? ''
    void json(request).then((body) => {
      bodies.push(body as Body)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, headers: {}, serviceName: 'precentor' },
    path: () => path,
    spans: () =>
      bodies.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
