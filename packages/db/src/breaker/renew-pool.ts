import type pg from 'pg'

/** The parts of pg-pool and pg that have no public name. */
type InsidePool = {
  readonly _clients: readonly InsideClient[]
  _remove(client: InsideClient): void
  _pulseQueue(): void
}
type InsideClient = {
  readonly connection: { readonly stream: { destroy(): void } }
  _queryable: boolean
}

/**
 * Throws away every connection of a pool, also those that somebody holds and may never
 * give back; whoever waits gets a new one.
 */
export function renewPool(pool: pg.Pool): void {
  const inside = pool as unknown as InsidePool
  for (const client of inside._clients) {
    client.connection.stream.destroy()
    // pg notices a moment later; until then the pool would hand it out again.
    client._queryable = false
    inside._remove(client)
  }
  inside._pulseQueue()
}
