import type { PrismaClient, Prisma } from './generated/client.ts'

type Client = PrismaClient | Prisma.TransactionClient
type Effect = () => void | Promise<void>

/**
 * A way to the database: the pool itself, or one transaction. Opaque outside this
 * package: whoever holds one can only hand it to a query or to `inTransaction`.
 */
export class Db {
  readonly #client: Client
  readonly isTransaction: boolean
  #hasEnded = false
  /** What the outermost transaction does once it is committed. */
  readonly effects: Effect[]

  constructor(client: Client, isTransaction: boolean, effects: Effect[] = []) {
    this.#client = client
    this.isTransaction = isTransaction
    this.effects = effects
  }

  /** @internal For this package's queries. */
  get client(): Prisma.TransactionClient {
    if (this.#hasEnded) {
      throw new Error('A transaction was used after its end: some work inside it was not awaited.')
    }
    return this.#client
  }

  /** @internal */
  get transactional(): PrismaClient {
    return this.client as PrismaClient
  }

  /** @internal */
  end(): void {
    this.#hasEnded = true
  }
}
