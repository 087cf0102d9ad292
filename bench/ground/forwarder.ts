import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/**
 * `open` passes everything on; `silent` keeps every connection and passes nothing, as a
 * network does that has lost its other half.
 */
export type ForwarderMode = 'open' | 'silent'

/** A stretch of network between two programs, to be spoiled on purpose. */
export type Forwarder = AsyncDisposable & {
  readonly port: number
  set(mode: ForwarderMode): void
  /** Milliseconds that each packet is late from now on, either way. */
  delay(milliseconds: number): void
  /** How often somebody has connected. */
  tries(): number
  /** Breaks so many of the connections (all unless told) with a reset. */
  reset(share?: number): number
}

/** Listens on loopback and passes everything on to a port there. */
export async function openForwarder(target: number): Promise<Forwarder> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let mode: ForwarderMode = 'open'
  let late = 0
  let tries = 0

  const server = createServer((near) => {
    tries += 1
    const far = connect(target, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    join(near, far)
    join(far, near)
    for (const socket of pair) {
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.once('close', () => {
        pairs.delete(pair)
        near.destroy()
        far.destroy()
      })
    }
    if (mode === 'silent') for (const socket of pair) socket.pause()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')

  return {
    port: address.port,
    set: (next) => {
      mode = next
      for (const socket of [...pairs].flat()) {
        if (mode === 'silent') socket.pause()
        else socket.resume()
      }
    },
    delay: (milliseconds) => {
      late = milliseconds
    },
    tries: () => tries,
    reset: (share = 1) => {
      const broken = [...pairs].filter(() => share === 1 || Math.random() < share)
      for (const socket of broken.flat()) socket.resetAndDestroy()
      return broken.length
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of [...pairs].flat()) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }

  function join(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      const pass = () => to.writable && to.write(chunk)
      if (late === 0) pass()
      else setTimeout(pass, late)
    })
    from.once('end', () => setTimeout(() => to.end(), late))
  }
}
