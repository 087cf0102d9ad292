import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type FaultyProxy = {
  /** Leads to the same database through this proxy. */
  readonly connectionString: string
  /** Connections that were tried through it. */
  readonly tries: () => number
  /** As when PostgreSQL was killed: connections die, and new ones with them. */
  cut(): void
  /** As when the network is lost: bytes go nowhere, and nobody says so. */
  hang(): void
  /** Hangs connections that are open now; new ones work. */
  hangOld(): void
  mend(): void
  [Symbol.asyncDispose](): Promise<void>
}

/** Stands between a pool and the real PostgreSQL, and can fail in the ways that networks do. */
export async function openFaultyProxy(connectionString: string): Promise<FaultyProxy> {
  const target = new URL(connectionString)
  const pairs = new Set<readonly [Socket, Socket]>()
  let mode: 'pass' | 'cut' | 'hang' = 'pass'
  let tries = 0

  const server = createServer((inner) => {
    tries += 1
    inner.on('error', () => undefined)
    if (mode === 'cut') {
      inner.destroy()
      return
    }
    const outer = connect(Number(target.port), target.hostname)
    outer.on('error', () => undefined)
    const pair = [inner, outer] as const
    pairs.add(pair)
    inner.on('close', () => {
      outer.destroy()
      pairs.delete(pair)
    })
    outer.on('close', () => inner.destroy())
    if (mode === 'hang') return
    inner.pipe(outer).pipe(inner)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(connectionString)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    connectionString: url.href,
    tries: () => tries,
    cut: () => {
      mode = 'cut'
      for (const [inner] of pairs) inner.destroy()
    },
    hang: () => {
      mode = 'hang'
      holdAll()
    },
    hangOld: holdAll,
    mend: () => {
      mode = 'pass'
    },
    [Symbol.asyncDispose]: async () => {
      for (const [inner] of pairs) inner.destroy()
      server.close()
      await once(server, 'close')
    },
  }

  function holdAll(): void {
    for (const [inner, outer] of pairs) {
      inner.unpipe()
      outer.unpipe()
      inner.pause()
      outer.pause()
    }
  }
}
