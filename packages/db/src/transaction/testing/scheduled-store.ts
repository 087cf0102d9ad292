import { Db, type Root } from '../../handle.ts'
import { newTransactionCounts } from '../transaction-figures.ts'

/** Lets somebody else decide when a step goes on. */
export type Pause = () => Promise<void>

/** What a program in a test does with its transaction's client. */
export type StoreClient = {
  insert(row: string): Promise<void>
  /** Every row that this client can see. */
  rows(): Promise<readonly string[]>
}

/**
 * A database of rows in memory, of which every step waits for `pause`: it has
 * transactions and savepoints and nothing else. With it the ownership of transactions can
 * be tried in tens of thousands of orders; real PostgreSQL gets a sample of them.
 */
export function openScheduledStore(pause: Pause): {
  readonly db: Db
  readonly counts: Root['counts']
  committed(): readonly string[]
} {
  let committed: readonly string[] = []
  const counts = newTransactionCounts()

  const transact =
    (parent: string[] | null) =>
    async <T>(work: (client: object) => Promise<T>): Promise<T> => {
      await pause()
      const own: string[] = parent === null ? [] : [...parent]
      const result = await work(clientOf(own, () => [...committed, ...own]))
      await pause()
      if (parent === null) committed = [...committed, ...own]
      else parent.splice(0, parent.length, ...own)
      return result
    }

  function clientOf(own: string[], visible: () => readonly string[]): StoreClient & object {
    return {
      insert: async (row) => {
        await pause()
        own.push(row)
      },
      rows: async () => {
        await pause()
        return visible()
      },
      $transaction: transact(own),
    } as StoreClient
  }

  const client = { $transaction: transact(null) } as unknown as Root['client']
  const root: Root = {
    client,
    counts,
    onMisuse: (misuse) => {
      throw misuse
    },
    onEffectError: (error) => {
      throw error
    },
  }
  return { db: new Db(root, client, null), counts, committed: () => committed }
}

/** The store's client of a transaction's handle. */
export function storeOf(db: Db): StoreClient {
  return db.client as unknown as StoreClient
}
