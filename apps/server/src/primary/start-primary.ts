import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connectionsNeeded } from '../connection-budget.ts'
import { startEmbeddedDatabase } from '../embedded-database/index.ts'
import { createMemoryLimiter } from '../limits/memory-limiter.ts'
import { answerLimits } from '../limits/primary-limiter.ts'
import { createLog } from '../log.ts'
import { refuseTakenPort } from '../refuse-taken-port.ts'
import type { Settings } from '../settings.ts'
import { startCrew, type Crew } from './crew.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import { makeBeginning } from './make-beginning.ts'
import { prepareInChild } from './prepare-database.ts'

export type RunningPrimary = {
  readonly url: string
  /** For the person at the terminal: secrets too, which no log has. */
  readonly notes: readonly string[]
  /** Replaces the workers one at a time. */
  restart(): Promise<void>
  /** Loses no request that has begun; resolves when everything has ended. */
  stop(): Promise<void>
  /** Rejects when no worker is left and none can be started. */
  readonly failed: Promise<never>
}

const program = fileURLToPath(new URL('../worker/main.ts', import.meta.url))
const goodbyeTime = 1_500

/**
 * Starts the server: the embedded database is this process's child, and so are the workers;
 * the port is this process's too. It loads nothing of the application, so that whatever
 * happens there happens to a worker. Aborting `signal` ends a start that is under way.
 */
export async function startPrimary(given: Settings, signal: AbortSignal): Promise<RunningPrimary> {
  const log = createLog(given.logLevel, { worker: 0 })
  const words = {
    info: (message: string) => log.info(message),
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  }
  const settings = { ...given, port: await refuseTakenPort(given) }
  const opened = new AsyncDisposableStack()
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  try {
    const embedded = settings.databaseUrl === null ? await openEmbedded(settings) : null
    if (embedded !== null) opened.defer(() => embedded.stop())
    signal.throwIfAborted()
    const beginning = await makeBeginning(settings, embedded)
    const { notes, workers, poolSize } = await prepareInChild(beginning, signal)
    const dispatcher = createDispatcher(() => crew.workers())
    // Workers come and go; what was counted stays.
    const limiter = createMemoryLimiter()
    const crew = startCrew({
      size: workers,
      program: { file: program },
      beginning: { ...beginning, settings: { ...settings, poolSize } },
      log: words,
      onStart: (worker) => answerLimits(worker, limiter),
      onChange: dispatcher.retry,
      onReturned: dispatcher.takeBack,
      onGivenUp: failed.reject,
    })
    opened.defer(() => crew.kill())
    signal.addEventListener('abort', () => crew.kill(), { once: true })
    await crew.started
    await dispatcher.listen(settings)
    return {
      url: beginning.publicUrl,
      notes,
      restart: crew.replaceAll,
      failed: failed.promise,
      stop: async () => {
        await leave(crew, dispatcher)
        await opened.disposeAsync()
      },
    }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }

  function openEmbedded({ home, workers, poolSize }: Settings) {
    const maxConnections = connectionsNeeded({ workers: workers.count, poolSize })
    return startEmbeddedDatabase({ home, log: words, maxConnections })
  }
}

/** While the workers take leave the port stays open, so that readiness can say no. */
async function leave(crew: Crew, dispatcher: Dispatcher): Promise<void> {
  const stopped = crew.stop()
  await Promise.race([wait(goodbyeTime), stopped])
  dispatcher.close()
  for (const worker of crew.workers()) worker.send({ kind: 'shut' })
  await stopped
}
