import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { WorkerProcess } from './worker-process.ts'

export type Dispatcher = {
  /** Opens the port, and gives its number. */
  listen(place: { readonly port: number; readonly host: string }): Promise<number>
  /** Sees whether what waits can be given away now. */
  retry(): void
  /** Takes back connections that a worker never took. */
  takeBack(sockets: readonly Socket[]): void
  /** Takes no more connections. */
  close(): void
}

/** How long a connection waits for a worker that is starting, in milliseconds. */
const patience = 5_000
const mostWaiting = 1_000

/**
 * Listens in the place of the workers and gives each connection to one of them, in turn,
 * the stalled ones left out. The port stays open whatever happens to them: while none
 * is there a connection waits for the next one, or hears at once that nobody will come.
 */
export function createDispatcher(workers: () => readonly WorkerProcess[]): Dispatcher {
  const waiting = new Map<Socket, NodeJS.Timeout>()
  let turn = 0
  const server = createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, take)

  return {
    listen: async ({ port, host }) => {
      server.listen({ port, host, backlog: 1_024 })
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    },
    retry: () => {
      const timers = [...waiting]
      waiting.clear()
      for (const [socket, timer] of timers) {
        clearTimeout(timer)
        dispatch(socket)
      }
    },
    takeBack: (sockets) => sockets.forEach(dispatch),
    close: () => void server.close(),
  }

  function take(socket: Socket): void {
    socket.on('error', () => socket.destroy())
    dispatch(socket)
  }

  function dispatch(socket: Socket): void {
    const worker = choose()
    if (worker !== undefined) return worker.give(socket)
    const isHope = workers().some((each) => each.state() === 'starting')
    if (!isHope || waiting.size >= mostWaiting) return refuse(socket)
    const timer = setTimeout(() => {
      waiting.delete(socket)
      refuse(socket)
    }, patience)
    waiting.set(socket, timer)
  }

  /** The next one in turn among those that keep up; those that leave only when all do. */
  function choose(): WorkerProcess | undefined {
    const all = workers()
    const ready = all.filter((worker) => worker.state() === 'ready')
    const able = ready.length > 0 ? ready : all.filter((worker) => worker.state() === 'leaving')
    const fewest = Math.min(...able.map((worker) => worker.untaken()))
    const choice = able.filter((worker) => worker.untaken() === fewest)
    turn += 1
    return choice[turn % choice.length]
  }
}

const body = '{"message":"Precentor is starting again. Please try again in a moment."}'
const refusal = [
  'HTTP/1.1 503 Service Unavailable',
  'content-type: application/json',
  `content-length: ${Buffer.byteLength(body)}`,
  'retry-after: 2',
  'connection: close',
  '',
  body,
].join('\r\n')

function refuse(socket: Socket): void {
  // Read on, because what is unread at the end would break the connection before the answer.
  socket.resume()
  socket.end(refusal)
  setTimeout(() => socket.destroy(), 1_000).unref()
}
