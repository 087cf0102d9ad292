import pg from 'pg'
import { createCommandQueue } from './command-queue.ts'
import { holdConnection } from './hold-connection.ts'

/** What processes tell each other through PostgreSQL, on every host. */
export type Listener = {
  /**
   * Calls `onNotice` with each payload that anybody sends on `channel`, this process too.
   * `onGap` is called whenever something may have been missed: once when listening
   * begins, and again each time it begins anew. Gives the way to stop.
   */
  listen(channel: string, onNotice: (payload: string) => void, onGap?: () => void): () => void
  /**
   * Tells everybody who listens on `channel`; at most 7,999 bytes. Resolves when PostgreSQL
   * took it. While there is no connection it waits, the oldest of a thousand is given up
   * (rejects). After a lost connection it may come twice.
   */
  notify(channel: string, payload: string): Promise<void>
  /** Whether it hears just now. */
  isConnected(): boolean
  close(): Promise<void>
}

export type ListenerOptions = {
  /** Leads to PostgreSQL itself: a pooler that shares connections cannot listen. */
  readonly connectionString: string
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  readonly applicationName: string
  /** Told of each lost connection; another one is made by itself. */
  readonly onProblem: (error: unknown) => void
}

type Ear = { readonly onNotice: (payload: string) => void; readonly onGap: () => void }

const mostWaiting = 1_000
/** A network that has gone silent is noticed after this and the query time-out, in milliseconds. */
const beat = 5_000

/**
 * Opens the one listening connection of a process, beside its pool: a pooled connection
 * changes hands, and a busy pool must not make it deaf. Notices are sent on it too, each
 * in a transaction of its own, because PostgreSQL lets only one transaction that notifies
 * commit at a time: that lock must never be part of a write.
 */
export function openListener(options: ListenerOptions): Listener {
  const channels = new Map<string, Set<Ear>>()
  const commands = createCommandQueue(mostWaiting)
  let isConnected = false
  const held = holdConnection({ ...options, use })

  return {
    listen,
    notify: (channel, payload) =>
      new Promise((done, givenUp) => {
        const values = [checked(channel), payload]
        commands.put({ sql: 'SELECT pg_notify($1, $2)', values, done, givenUp })
      }),
    isConnected: () => isConnected,
    close: async () => {
      commands.close()
      await held.close()
    },
  }

  function listen(
    channel: string,
    onNotice: (payload: string) => void,
    onGap: () => void = () => undefined,
  ): () => void {
    const ear = { onNotice, onGap }
    const ears = channels.get(checked(channel)) ?? new Set()
    channels.set(channel, ears.add(ear))
    // Without a connection the next one listens to all channels by itself.
    if (isConnected) order(`LISTEN "${channel}"`, () => ears.has(ear) && tell(onGap))
    return () => {
      ears.delete(ear)
      if (ears.size > 0 || channels.get(channel) !== ears) return
      channels.delete(channel)
      if (isConnected) order(`UNLISTEN "${channel}"`, () => undefined)
    }
  }

  function order(sql: string, done: () => void): void {
    commands.put({ sql, values: [], done, givenUp: () => undefined })
  }

  async function use(client: pg.Client, lost: AbortSignal): Promise<void> {
    client.on('notification', ({ channel, payload = '' }) => {
      for (const ear of channels.get(channel) ?? []) tell(() => ear.onNotice(payload))
    })
    const names = [...channels.keys()]
    if (names.length > 0) await client.query(names.map((name) => `LISTEN "${name}"`).join(';'))
    isConnected = true
    try {
      // Those that came while this was under way.
      for (const name of channels.keys()) {
        if (!names.includes(name)) await client.query(`LISTEN "${name}"`)
      }
      for (const ears of channels.values()) for (const ear of ears) tell(ear.onGap)
      while (!lost.aborted) await sendNext(client, lost)
    } finally {
      isConnected = false
    }
  }

  async function sendNext(client: pg.Client, lost: AbortSignal): Promise<void> {
    const command = await commands.take(beat, lost)
    if (lost.aborted) {
      if (command !== null) commands.putBack(command)
      return
    }
    try {
      await client.query(command?.sql ?? 'SELECT 1', [...(command?.values ?? [])])
    } catch (error) {
      if (command !== null && isRefusal(error)) return command.givenUp(error)
      if (command !== null) commands.putBack(command)
      throw error
    }
    command?.done()
  }

  /** What one listener breaks is no matter of the connection's. */
  function tell(ear: () => void): void {
    try {
      ear()
    } catch (error) {
      options.onProblem(error)
    }
  }
}

/** PostgreSQL will not have this statement (a payload that is too long), now or later. */
function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^(22|42|54)/.test(error.code ?? '')
}

/** A channel's name stands in SQL as it is. */
function checked(channel: string): string {
  if (!/^[a-z][a-z0-9_.]{0,62}$/.test(channel)) throw new Error(`${channel} is no channel’s name.`)
  return channel
}
