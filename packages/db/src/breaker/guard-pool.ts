import type pg from 'pg'
import { createBreaker, type Breaker, type BreakerParts } from './create-breaker.ts'
import { probeFresh, probePool } from './probes.ts'
import { renewPool } from './renew-pool.ts'

type ConnectCallback = Parameters<pg.Pool['connect']>[0]

/** What whoever asks for a connection meets while the database cannot be reached. */
class UnreachableError extends Error {
  override name = 'UnreachableError'
  // Shaped like the system's own, so that Prisma knows it for what it is.
  readonly code = 'ECONNREFUSED'
  readonly syscall = 'connect'
  readonly errno = -111

  constructor() {
    super('The database cannot be reached; it is asked again within a second.')
  }
}

/**
 * Puts a breaker between a pool and everybody who uses it: while it is open nobody waits
 * for a connection. Transactions that have begun keep theirs.
 */
export function guardPool(pool: pg.Pool, onChange: BreakerParts['onChange']): Breaker {
  const connect = pool.connect.bind(pool)
  const breaker = createBreaker({
    probePool: () => probePool(connect),
    probeFresh: () => probeFresh(pool.options),
    renewPool: () => renewPool(pool),
    isBusy: () => pool.totalCount > pool.idleCount,
    isFull: () => pool.waitingCount > 0 && pool.idleCount === 0,
    ...(onChange && { onChange }),
  })
  pool.on('connect', (client) => {
    breaker.noteAnswer()
    client.on('error', breaker.suspect)
  })
  pool.connect = ((callback?: ConnectCallback) =>
    callback === undefined ? connectLater() : connectThen(callback)) as pg.Pool['connect']
  return breaker

  async function connectLater(): Promise<pg.PoolClient> {
    if (breaker.isOpen) throw new UnreachableError()
    try {
      return await connect()
    } catch (error) {
      breaker.suspect()
      throw error
    }
  }

  function connectThen(callback: ConnectCallback): void {
    if (breaker.isOpen) {
      process.nextTick(callback, new UnreachableError(), undefined, () => undefined)
      return
    }
    connect((error, client, release) => {
      if (error) breaker.suspect()
      callback(error, client, release)
    })
  }
}
