import { fork } from 'node:child_process'
import type { Socket } from 'node:net'
import type { WorkerInfo, WorkerState } from '@precentor/core'
import type { Line } from '../limits/primary-limiter.ts'
import type { Beat, FromWorker, ToWorker } from './messages.ts'

/** Milliseconds without a beat (two come each second) after which a worker counts as stalled. */
const stalledAfter = 2_000
/** A worker that is stalled for so long will not come back. */
const hopelessAfter = 15_000
/** A worker ends itself at 25 seconds after it was told to leave. */
const hardExit = 26_000

/** One worker as the primary sees it. */
export type WorkerProcess = {
  readonly id: number
  readonly pid: number
  /** The way to it for questions of their own. */
  readonly line: Line
  state(): WorkerState
  info(): WorkerInfo
  send(message: ToWorker): void
  /** Hands a connection over. It is kept here too until the worker has said that it took it. */
  give(socket: Socket): void
  /** How many connections it was given and has not taken yet. */
  untaken(): number
  /** Tells it to finish what it has begun and to end; resolves when it has. */
  leave(isReplaced: boolean): Promise<void>
  kill(): void
  /** Looks at when it was last heard of. */
  look(): void
  /** Beats are expected from now on only: the primary itself was held up. */
  forgive(): void
}

export type WorkerEvents = {
  readonly onMessage: (message: FromWorker) => void
  readonly onStateChange: (from: WorkerState) => void
  /** Told when the process is gone, with the connections that it never took. */
  readonly onExit: (end: string, untaken: readonly Socket[]) => void
}

/** Starts a worker; it is told what to do with a `begin` message. */
export function startWorkerProcess(
  id: number,
  program: { readonly file: string; readonly env?: NodeJS.ProcessEnv },
  events: WorkerEvents,
): WorkerProcess {
  const startedAt = new Date().toISOString()
  const child = fork(program.file, {
    env: { ...process.env, ...program.env },
    // Not those of the primary: what follows its launcher is not for workers.
    execArgv: [],
  })
  const untaken = new Map<number, Socket>()
  let lastNumber = 0
  let state: WorkerState = 'starting'
  let beat: Beat | null = null
  let lastSign = performance.now()

  child.on('message', (message: FromWorker) => {
    lastSign = performance.now()
    hear(message)
    events.onMessage(message)
  })
  // A worker that has just ended takes no message; its exit follows.
  child.on('error', () => undefined)
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve()
      const left = [...untaken.values()]
      untaken.clear()
      events.onExit(signal ?? `exit code ${code}`, left)
    })
  })

  return {
    id,
    pid: child.pid ?? 0,
    line: child,
    state: () => state,
    info: () => ({
      id,
      pid: child.pid ?? 0,
      startedAt,
      state,
      eventLoopDelayP99: beat?.eventLoopDelayP99 ?? null,
      eventLoopUtilisation: beat?.eventLoopUtilisation ?? null,
    }),
    send,
    give: (socket) => {
      lastNumber += 1
      untaken.set(lastNumber, socket)
      const message: ToWorker = { kind: 'connection', number: lastNumber }
      child.send(message, socket, { keepOpen: true }, () => undefined)
    },
    untaken: () => untaken.size,
    leave: async (isReplaced) => {
      change('leaving')
      send({ kind: 'leave', isReplaced })
      // To one that is replaced no more are given from now on.
      if (isReplaced) send({ kind: 'shut' })
      const impatience = setTimeout(() => child.kill('SIGKILL'), hardExit)
      await exited
      clearTimeout(impatience)
    },
    kill: () => void child.kill('SIGKILL'),
    look: () => {
      const silence = performance.now() - lastSign
      if (state === 'ready' && silence > stalledAfter) change('stalled')
      if (state === 'stalled' && silence > hopelessAfter) child.kill('SIGKILL')
    },
    forgive: () => {
      lastSign = performance.now()
    },
  }

  function hear(message: FromWorker): void {
    if (message.kind === 'ready' && state === 'starting') change('ready')
    if (message.kind === 'beat') {
      beat = message
      if (state === 'stalled') change('ready')
    }
    if (message.kind === 'took') {
      untaken.get(message.number)?.destroy()
      untaken.delete(message.number)
    }
  }

  function send(message: ToWorker): void {
    if (child.connected) child.send(message, () => undefined)
  }

  function change(next: WorkerState): void {
    const former = state
    if (former === next) return
    state = next
    events.onStateChange(former)
  }
}
