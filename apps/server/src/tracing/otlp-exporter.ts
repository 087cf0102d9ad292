import { hostname } from 'node:os'

/** A span that is over, as OTLP writes it in JSON (opentelemetry.io/docs/specs/otlp). */
export type Span = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  /** 2 = a server that answers, 3 = a client that asks, 1 = inside. */
  readonly kind: 1 | 2 | 3
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly Attribute[]
  /** 2 = an error. */
  readonly status: { readonly code: 0 | 2 }
}

export type Attribute = {
  readonly key: string
  readonly value: { readonly stringValue: string } | { readonly intValue: string }
}

export type OtlpSettings = {
  /** Without a slash at the end; `/v1/traces` is added. */
  readonly endpoint: string
  readonly headers: Readonly<Record<string, string>>
  readonly serviceName: string
}

export type Exporter = {
  add(span: Span): void
  /** Sends what is left. */
  close(): Promise<void>
}

const pause = 5_000
const patience = 5_000
/** A collector that is away costs so much memory and no more: the oldest are given up. */
const most = 4_000

/** Sends spans to a collector every five seconds; what it does not take is forgotten. */
export function openExporter(
  settings: OtlpSettings,
  onProblem: (problem: { readonly lost: number; readonly reason: string }) => void,
): Exporter {
  const resource = { attributes: describeProcess(settings.serviceName) }
  let spans: Span[] = []
  const timer = setInterval(() => void flush(), pause)
  timer.unref()

  async function flush(): Promise<void> {
    const batch = spans
    if (batch.length === 0) return
    spans = []
    const reason = await send(batch)
    if (reason !== null) onProblem({ lost: batch.length, reason })
  }

  /** Gives why the collector did not take them, or null. */
  async function send(batch: readonly Span[]): Promise<string | null> {
    const scopeSpans = [{ scope: { name: 'precentor' }, spans: batch }]
    const response = await fetch(`${settings.endpoint}/v1/traces`, {
      method: 'POST',
      headers: { ...settings.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] }),
      signal: AbortSignal.timeout(patience),
    }).catch(() => null)
    await response?.body?.cancel()
    if (response === null) return 'it could not be reached'
    return response.ok ? null : `it answered with status ${response.status}`
  }

  return {
    add: (span) => {
      if (spans.length >= most) spans.shift()
      spans.push(span)
    },
    close: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}

export function text(key: string, value: string): Attribute {
  return { key, value: { stringValue: value } }
}

export function whole(key: string, value: number): Attribute {
  return { key, value: { intValue: String(Math.round(value)) } }
}

function describeProcess(serviceName: string): Attribute[] {
  return [
    text('service.name', serviceName),
    text('host.name', hostname()),
    whole('process.pid', process.pid),
  ]
}
