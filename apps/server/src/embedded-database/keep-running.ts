import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseLog } from './database-log.ts'

export type KeptPostgres = { stop: () => Promise<void> }

const pauses = [200, 1_000, 5_000, 15_000] as const
const calmAfter = 60_000

/**
 * Starts PostgreSQL again when it ends by itself (the system killed it for want of memory), on
 * the same port, so that the connection string stays true. Gives up after several failures in a row.
 *
 * @param relaunch starts it; throws when it does not come up
 */
export function keepRunning(
  first: ChildProcess,
  relaunch: () => Promise<ChildProcess>,
  log: DatabaseLog,
): KeptPostgres {
  let child: ChildProcess | undefined = first
  const stopping = new AbortController()
  const watching = watch()

  async function watch(): Promise<void> {
    let failures = 0
    while (child && !stopping.signal.aborted) {
      const startedAt = Date.now()
      await ended(child)
      if (stopping.signal.aborted) return
      failures = Date.now() - startedAt > calmAfter ? 0 : failures
      const cause = child.signalCode ?? `exit code ${child.exitCode}`
      log.error(`The database ended unexpectedly (${cause}); starting it again.`)
      child = undefined
      while (!child && failures < pauses.length) child = await tryAgain(failures++)
    }
    if (!child && !stopping.signal.aborted) log.error('The database could not be started again.')
  }

  async function tryAgain(failures: number): Promise<ChildProcess | undefined> {
    await delay(pauses[failures], undefined, { signal: stopping.signal }).catch(() => {})
    if (stopping.signal.aborted) return undefined
    return relaunch().catch((error: Error) => {
      log.error(error.message)
      return undefined
    })
  }

  async function stop(): Promise<void> {
    stopping.abort()
    if (child) await shutDown(child)
    await watching
    if (child) await shutDown(child)
  }

  return { stop }
}

/** Open transactions are rolled back; what does not let go within half a minute is left to recovery. */
async function shutDown(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended(child)
  clearTimeout(impatience)
}

async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, 'exit')
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
