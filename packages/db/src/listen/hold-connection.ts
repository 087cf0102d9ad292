import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { GuardedClient } from '../pool/guarded-client.ts'
import { timeouts } from '../pool/timeouts.ts'

const firstPause = 100
const longestPause = 5_000

export type HeldConnection = {
  /** Ends the connection and makes no other. */
  close(): Promise<void>
}

/**
 * Keeps one connection of its own open, outside any pool. `use` is handed each new one
 * and a signal that aborts when it is lost; when `use` throws, or the connection ends,
 * another one is made after a pause that grows from 0.1 to 5 seconds.
 */
export function holdConnection(options: {
  readonly connectionString: string
  readonly applicationName: string
  readonly use: (client: pg.Client, lost: AbortSignal) => Promise<void>
  /** Told when the connection is lost, or the first one cannot be made; not of each try after. */
  readonly onProblem: (error: unknown) => void
}): HeldConnection {
  const closing = new AbortController()
  let isTold = false
  const running = run()
  return {
    close: async () => {
      closing.abort()
      await running
    },
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!closing.signal.aborted) {
      const wasUp = await hold()
      failures = wasUp ? 0 : failures + 1
      await pause(failures)
    }
  }

  /** Makes a connection and stays until it is lost; tells whether it ever stood. */
  async function hold(): Promise<boolean> {
    const client = new GuardedClient({
      connectionString: options.connectionString,
      application_name: options.applicationName,
      connectionTimeoutMillis: timeouts.statement,
      query_timeout: timeouts.query,
      keepAlive: true,
    })
    const lost = new AbortController()
    const lose = (error?: Error): void => lost.abort(error ?? new Error('The connection ended.'))
    client.on('error', lose)
    client.on('end', lose)
    const ended = AbortSignal.any([lost.signal, closing.signal])
    let wasUp = false
    try {
      await client.connect()
      wasUp = true
      await options.use(client, ended)
      lost.signal.throwIfAborted()
    } catch (error) {
      if (!closing.signal.aborted && (wasUp || !isTold)) options.onProblem(error)
      isTold = true
    } finally {
      await end(client)
    }
    return wasUp
  }

  /** With jitter: those who were cut off together must not come back together. */
  async function pause(failures: number): Promise<void> {
    const most = Math.min(longestPause, firstPause * 2 ** failures)
    const time = most / 2 + (Math.random() * most) / 2
    await wait(time, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
  }
}

/** Ends politely, but never waits for a peer that has gone silent. */
async function end(client: pg.Client): Promise<void> {
  const impatience = wait(500, undefined, { ref: false })
  await Promise.race([client.end().catch(() => undefined), impatience])
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}
