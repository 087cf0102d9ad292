import type { Socket } from 'node:net'
import type { DatabaseLog } from '../embedded-database/index.ts'
import { pauseAfter } from './pause-after.ts'
import type { Line } from '../limits/primary-limiter.ts'
import type { FromWorker, Replacement } from './messages.ts'
import { relayRequests } from './relay-requests.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

export type Crew = {
  /** Resolves when all are ready; throws `WorkerStartError` when one cannot start. */
  readonly started: Promise<void>
  workers(): readonly WorkerProcess[]
  /** Replaces one worker, the new one ready before the old one leaves. */
  replace(worker: number): Promise<Replacement>
  /** Replaces all of them, one at a time; stops at the first that cannot be replaced. */
  replaceAll(): Promise<void>
  /** Tells all to finish what they have begun; resolves when they have ended. */
  stop(): Promise<void>
  kill(): void
}

export type CrewOptions = {
  readonly size: number
  readonly program: { readonly file: string; readonly env?: NodeJS.ProcessEnv }
  /** What every worker is told. */
  readonly beginning: unknown
  readonly log: DatabaseLog
  /** Called with the way to each worker that is started. */
  readonly onStart?: (worker: Line) => void
  /** Called whenever one is ready, stalled, leaving or gone. */
  readonly onChange: () => void
  /** Takes the connections that a dead worker never took. */
  readonly onReturned: (sockets: readonly Socket[]) => void
  /** Told when no worker is left and none can be started: the server is at its end. */
  readonly onGivenUp: (error: WorkerStartError) => void
}

/** A worker that could not start; its message is for the person at the terminal. */
export class WorkerStartError extends Error {
  override name = 'WorkerStartError'
}

const lookPause = 500
/** After so many failed starts in a row, with nobody at work, the server gives up. */
const mostFailures = 6
/** Who has worked for so long, in milliseconds, did not fail at its start. */
const calmAfter = 10_000

/** Keeps so many workers at work: one that dies is replaced, one that hangs too. */
export function startCrew(options: CrewOptions): Crew {
  const { log } = options
  const crew = new Map<number, WorkerProcess>()
  const waiting = new Map<number, (error: WorkerStartError | null) => void>()
  const relay = relayRequests(() => [...crew.values()], replace)
  let lastId = 0
  let failures = 0
  let isStopping = false
  let turn: Promise<unknown> = Promise.resolve()
  const timer = watch()
  const started = Promise.all(Array.from({ length: options.size }, () => add())).then(
    () => undefined,
  )

  return {
    started,
    workers: () => [...crew.values()],
    replace,
    replaceAll,
    stop: async () => {
      isStopping = true
      await Promise.all([...crew.values()].map((worker) => worker.leave(false)))
      clearInterval(timer)
    },
    kill: () => {
      isStopping = true
      for (const worker of crew.values()) worker.kill()
    },
  }

  /** Starts one more; resolves with it when it is ready. */
  async function add(): Promise<WorkerProcess> {
    const id = (lastId += 1)
    const startedAt = performance.now()
    let sentence: string | null = null
    const worker = startWorkerProcess(id, options.program, {
      onMessage: (message) => hear(message),
      onStateChange: (from) => {
        const state = worker.state()
        if (state === 'stalled') log.error(`Worker ${id} does not answer any more.`)
        if (from === 'stalled') log.info(`Worker ${id} answers again.`)
        if (state === 'ready') settle(id, null)
        options.onChange()
      },
      onExit: (end, untaken) => {
        const wasLeaving = worker.state() === 'leaving'
        crew.delete(id)
        options.onReturned(untaken)
        options.onChange()
        relay.forget(worker)
        const wasStarting = settle(id, new WorkerStartError(sentence ?? unexplained(end)))
        if (wasStarting || wasLeaving || isStopping) return
        log.error(`Worker ${id} ended unexpectedly (${end}); starting another one.`)
        const witness = [...crew.values()].find((other) => other.state() === 'ready')
        witness?.send({ kind: 'bereaved' })
        failures = performance.now() - startedAt > calmAfter ? 0 : failures + 1
        void refill()
      },
    })
    crew.set(id, worker)
    options.onStart?.(worker.line)
    worker.send({ kind: 'begin', id, beginning: options.beginning })
    return new Promise((resolve, reject) => {
      waiting.set(id, (error) => (error === null ? resolve(worker) : reject(error)))
    })

    function hear(message: FromWorker): void {
      if (message.kind === 'failed') sentence = message.sentence
      if (message.kind === 'tired' && worker.state() !== 'leaving') void replace(id)
      relay.hear(worker, message)
    }
  }

  /** Tells whoever waits for a start how it went; false when nobody does. */
  function settle(id: number, error: WorkerStartError | null): boolean {
    const tell = waiting.get(id)
    waiting.delete(id)
    tell?.(error)
    return tell !== undefined
  }

  /** Starts a worker if there are too few; the longer that fails, the longer the pauses. */
  async function refill(): Promise<void> {
    for (;;) {
      await pauseAfter(failures)
      const able = [...crew.values()].filter((worker) => worker.state() !== 'leaving')
      if (isStopping || able.length >= options.size) return
      try {
        await add()
      } catch (error) {
        failures += 1
        log.error(`A worker could not be started: ${(error as Error).message}`)
        if (crew.size === 0 && failures >= mostFailures) {
          return options.onGivenUp(error as WorkerStartError)
        }
      }
    }
  }

  function replace(id: number): Promise<Replacement> {
    // One at a time: the connections are counted for one worker to spare.
    const replaced = turn.then(() => replaceNow(id))
    turn = replaced
    return replaced
  }

  async function replaceNow(id: number): Promise<Replacement> {
    const worker = crew.get(id)
    if (worker === undefined || worker.state() === 'leaving') return 'unknown'
    if (isStopping) return 'failed'
    try {
      await add()
    } catch (error) {
      log.error(`Worker ${id} goes on, because nobody can replace it: ${(error as Error).message}`)
      void refill()
      return 'failed'
    }
    const hangs = worker.state() === 'stalled'
    if (hangs) worker.kill()
    await worker.leave(true)
    return 'replaced'
  }

  async function replaceAll(): Promise<void> {
    log.info('Restarting the workers, one at a time.')
    const ids = [...crew.keys()]
    for (const id of ids) {
      if ((await replace(id)) === 'failed') return
    }
    if (!isStopping) log.info('All workers are new.')
  }

  function watch(): NodeJS.Timeout {
    let last = performance.now()
    return setInterval(() => {
      const now = performance.now()
      const wasHeldUp = now - last > lookPause * 2
      last = now
      for (const worker of crew.values()) {
        if (wasHeldUp) worker.forgive()
        worker.look()
      }
    }, lookPause)
  }
}

function unexplained(end: string): string {
  return `A worker ended while it was starting (${end}). The log above may say why.`
}
