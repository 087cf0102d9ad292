import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A connection that was not used for so long is closed; what is sent just then is lost. */
const restingAfter = 1_000
const lookPause = 50

export type Connections = {
  /** Ends each connection once it rests; cuts off what is left after so many milliseconds. */
  end(patience: number): Promise<void>
}

/**
 * Follows the connections of a server, those too that it did not accept itself: it counts
 * only its own.
 */
export function followConnections(server: Server): Connections {
  const usedAt = new Map<Socket, number>()
  const busy = new Set<Socket>()

  server.on('connection', (socket) => {
    usedAt.set(socket, performance.now())
    socket.once('close', () => {
      usedAt.delete(socket)
      busy.delete(socket)
    })
  })
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.once('close', () => {
      busy.delete(socket)
      if (usedAt.has(socket)) usedAt.set(socket, performance.now())
    })
  })

  return {
    end: async (patience) => {
      const deadline = performance.now() + patience
      while (usedAt.size > 0 && performance.now() < deadline) {
        for (const [socket, at] of usedAt) if (isResting(socket, at)) socket.destroy()
        await wait(lookPause)
      }
      for (const socket of usedAt.keys()) socket.destroy()
      server.close()
    },
  }

  /** Also one that a browser opened ahead and never used. */
  function isResting(socket: Socket, at: number): boolean {
    return !busy.has(socket) && performance.now() - at > restingAfter
  }
}
