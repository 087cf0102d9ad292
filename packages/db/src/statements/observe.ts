import { AsyncLocalStorage } from 'node:async_hooks'

/** One statement as PostgreSQL saw it; parameters are never kept. */
export type Statement = {
  readonly sql: string
  /** Milliseconds, from handing it over to having its rows. */
  readonly duration: number
}

const observed = new AsyncLocalStorage<{
  readonly statements: Statement[]
  readonly name: string | null
}>()

/**
 * Runs `work` and gives, beside its result, every statement it sent.
 * `statements` is filled while the work runs, so it can be read after a failure too;
 * `name` is what holds its connections is known by.
 */
export async function observeStatements<T>(
  work: () => Promise<T>,
  statements: Statement[] = [],
  name: string | null = null,
): Promise<{ readonly result: T; readonly statements: readonly Statement[] }> {
  // A Prisma promise starts when it is awaited: it has to be awaited in here.
  const result = await observed.run({ statements, name }, async () => await work())
  return { result, statements }
}

/** Notes a statement for whoever observes the work that sent it. */
export function noteStatement(statement: Statement): void {
  observed.getStore()?.statements.push(statement)
}

/** What the work is called whose flow this is; null where nobody has said. */
export function observedName(): string | null {
  return observed.getStore()?.name ?? null
}

const transactionControl = /^(begin|commit|rollback|savepoint|release|set transaction)\b/i

/** Tells whether a statement reads or writes, rather than opening or ending a transaction. */
export function isWork(statement: Statement): boolean {
  return !transactionControl.test(statement.sql)
}
