import type { PrismaClient, Prisma } from './generated/client.ts'
import { innermostOpen, MisuseError, type Ownership } from './transaction/ownership.ts'
import type { TransactionCounts } from './transaction/transaction-figures.ts'

type Client = PrismaClient | Prisma.TransactionClient
export type Effect = () => void | Promise<void>

/** What all handles of one database share. */
export type Root = {
  readonly client: PrismaClient
  readonly counts: TransactionCounts
  /** Throws while developing and testing. */
  readonly onMisuse: (misuse: MisuseError) => void
  readonly onEffectError: (error: unknown) => void
}

/** How strict a transaction is; a stricter one does for a laxer one. */
export const isolations = ['ReadCommitted', 'RepeatableRead', 'Serializable'] as const
export type Isolation = (typeof isolations)[number]

type Transaction = {
  readonly ownership: Ownership
  readonly isolation: Isolation
  /** The transaction that this is a savepoint of. */
  readonly parent: Db | null
}

/**
 * A way to the database: the pool itself, or one transaction. Opaque outside this
 * package: whoever holds one can only hand it to a query or to `inTransaction`.
 */
export class Db {
  /** @internal */
  readonly root: Root
  /** @internal Null for the pool itself. */
  readonly transaction: Transaction | null
  #client: Client | null
  #effects: Effect[] = []
  #hasSavepoint = false

  constructor(root: Root, client: Client, transaction: Transaction | null) {
    this.root = root
    this.#client = client
    this.transaction = transaction
  }

  get isTransaction(): boolean {
    return this.transaction !== null
  }

  /** @internal For this package's queries. */
  get client(): Prisma.TransactionClient {
    const client = this.#open()
    // The pool's own client looks for itself, when a statement really starts.
    if (this.transaction !== null) this.requireOwnFlow()
    return client
  }

  /**
   * @internal The one savepoint that may be open here. Until it ends, what is written
   * through this handle would be part of it, and lost if it fails.
   */
  async withSavepoint<T>(work: (client: PrismaClient) => Promise<T>): Promise<T> {
    const client = this.#open()
    this.#hasSavepoint = true
    try {
      return await work(client as PrismaClient)
    } finally {
      this.#hasSavepoint = false
    }
  }

  /** @internal Complains when this is used inside a transaction that is not its own. */
  requireOwnFlow(): void {
    const inside = innermostOpen()
    if (inside === undefined || inside === this.transaction?.ownership) return
    complainOfMisuse(this.root, this.isTransaction)
  }

  /** @internal Done once the outermost transaction is committed. */
  keepEffects(effects: readonly Effect[]): void {
    this.#open()
    this.#effects.push(...effects)
  }

  /** @internal Nothing is kept alive by a handle that somebody still holds. Gives its effects. */
  end(): readonly Effect[] {
    const effects = this.#effects
    this.#client = null
    this.#effects = []
    return effects
  }

  #hasEnded(): boolean {
    const parent = this.transaction?.parent ?? null
    return this.#client === null || (parent !== null && parent.#hasEnded())
  }

  #open(): Client {
    if (this.#client === null || this.#hasEnded()) {
      throw new Error('A transaction was used after its end: some work inside it was not awaited.')
    }
    if (this.#hasSavepoint) {
      throw new Error(
        'A transaction was used while a nested one was open in it: use the context of the nested one, and await it before the next.',
      )
    }
    return this.#client
  }
}

/** Counts a misuse and, while developing and testing, throws it. */
export function complainOfMisuse(root: Root, isTransaction: boolean): void {
  root.counts.misuses += 1
  const what = isTransaction ? 'Another transaction' : 'The outer database handle'
  root.onMisuse(
    new MisuseError(
      `${what} was used inside a transaction: use the context that the transaction hands you, or mode 'new'.`,
    ),
  )
}
