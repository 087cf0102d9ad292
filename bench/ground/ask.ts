import { Agent, request } from 'node:http'

/** One answer of a server, or what kept it from coming. */
export type Answer = {
  /** 0 when the connection broke before an answer came. */
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  /** Milliseconds from sending to the last byte. */
  readonly took: number
  /** What the system said of a broken connection, as in `ECONNRESET`. */
  readonly broken?: string
}

export type Question = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A client with connections that it keeps. */
export type Asker = Disposable & {
  ask(question: Question): Promise<Answer>
  /** How many questions wait for their answer. */
  readonly inFlight: () => number
}

/**
 * Opens a client for one server.
 *
 * @param patience milliseconds after which an answer is no longer waited for
 */
export function openAsker(
  url: string,
  { connections = 128, patience = 20_000 }: { connections?: number; patience?: number } = {},
): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'lifo' })
  const { hostname, port } = new URL(url)
  let inFlight = 0
  return {
    ask: async (question) => {
      inFlight += 1
      try {
        return await askOnce(question)
      } finally {
        inFlight -= 1
      }
    },
    inFlight: () => inFlight,
    [Symbol.dispose]: () => agent.destroy(),
  }

  function askOnce(question: Question): Promise<Answer> {
    const start = performance.now()
    return new Promise((resolve) => {
      const sent = request({
        agent,
        hostname,
        port,
        method: question.method ?? 'GET',
        path: question.path,
        headers: question.headers,
        timeout: patience,
      })
      const fail = (broken: string) =>
        resolve({ status: 0, headers: {}, body: '', took: performance.now() - start, broken })
      sent.once('timeout', () => sent.destroy(new Error('ETIMEDOUT')))
      sent.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message))
      sent.once('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', (error) => fail(error.message))
        response.once('close', () => response.complete || fail('ECONNRESET'))
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            took: performance.now() - start,
          }),
        )
      })
      sent.end(question.body)
    })
  }
}
