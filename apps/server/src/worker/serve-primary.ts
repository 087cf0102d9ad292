import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { WorkerGroup } from '@precentor/core'
import type { FromWorker, ToWorker } from '../primary/messages.ts'
import { createClusterWorkerGroup } from './cluster-worker-group.ts'

/** What a worker has put together: it takes connections, and it can be ended. */
export type WorkerServer = {
  readonly server: Server
  /** From now on answers close their connections; `isReplaced`: another worker takes over. */
  startLeaving(isReplaced: boolean): void
  /** Finishes what has begun and closes what was opened. */
  close(): Promise<void>
  /** Another worker was killed, and what it was about to tell may be lost. */
  bereaved?(): void
}

const beatPause = 500
const goodbyeTime = 1_500
/** How long a worker waits to hear that no more connections come. */
const patience = 5_000
const hardExit = 25_000
/** An orphan that hangs is killed from outside its event loop. */
const orphanExit = 27_000

/**
 * Makes this process a worker: waits to be told what to do, starts, takes the connections
 * that it is handed, says twice a second that it lives, and ends when it is told to, or
 * when the primary is gone.
 *
 * @param sentenceOf what the person at the terminal is told of a failed start; null: the log says it
 * @param grace milliseconds after which a worker that hangs does not outlive the primary
 */
export function serveAsWorker(
  start: (beginning: unknown, group: WorkerGroup) => Promise<WorkerServer>,
  sentenceOf: (error: unknown) => string | null,
  grace = orphanExit,
): void {
  let serving: Promise<WorkerServer> | undefined
  let group: ReturnType<typeof createClusterWorkerGroup> | undefined
  let isLeaving = false
  const shut = Promise.withResolvers<void>()

  process.on('message', (message: ToWorker, socket?: Socket) => {
    if (message.kind === 'begin') return begin(message.id, message.beginning)
    if (message.kind === 'connection') return void take(message.number, socket)
    if (message.kind === 'leave') return void leave(message.isReplaced)
    if (message.kind === 'shut') return shut.resolve()
    if (message.kind === 'bereaved') return void serving?.then((server) => server.bereaved?.())
    group?.hear(message)
  })
  // The port was the primary's: without it nobody can come in any more.
  process.once('disconnect', () => {
    shut.resolve()
    void leave(false)
  })
  process.on('SIGTERM', () => tell({ kind: 'tired' }))
  new Worker(new URL('./watch-primary.ts', import.meta.url), { workerData: { grace } }).unref()
  // Ctrl-C and a closed terminal reach the whole group of processes: the primary decides.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

  function begin(id: number, beginning: unknown): void {
    group = createClusterWorkerGroup(id, tell)
    serving = start(beginning, group)
    serving.then(() => {
      tell({ kind: 'ready' })
      beat()
    }, fail)
  }

  function fail(error: unknown): void {
    const sentence = sentenceOf(error)
    if (sentence === null) console.error(error)
    process.exitCode = 1
    if (!process.connected) process.exit()
    process.send?.({ kind: 'failed', sentence } satisfies FromWorker, () => process.exit())
  }

  async function take(number: number, socket: Socket | undefined): Promise<void> {
    if (socket === undefined || serving === undefined) return tell({ kind: 'missed', number })
    // Before anything of it is read, so that it is never served twice.
    tell({ kind: 'took', number })
    // What http.Server would have its own sockets be: the answer follows the end of the request.
    socket.allowHalfOpen = true
    const { server } = await serving
    server.emit('connection', socket)
  }

  async function leave(isReplaced: boolean): Promise<void> {
    if (isLeaving) return
    isLeaving = true
    setTimeout(() => process.exit(1), hardExit).unref()
    const server = await serving?.catch(() => undefined)
    server?.startLeaving(isReplaced)
    await Promise.all([wait(goodbyeTime), Promise.race([shut.promise, wait(patience)])])
    await server?.close().catch((error: unknown) => console.error(error))
    process.exit(0)
  }

  function beat(): void {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    let former = performance.eventLoopUtilization()
    setInterval(() => {
      const { utilization } = performance.eventLoopUtilization(former)
      former = performance.eventLoopUtilization()
      const eventLoopDelayP99 = delay.percentile(99) / 1e6
      delay.reset()
      tell({ kind: 'beat', eventLoopDelayP99, eventLoopUtilisation: utilization })
    }, beatPause).unref()
  }
}

function tell(message: FromWorker): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}
