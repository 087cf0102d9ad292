import pg from 'pg'

type Callback = (error: Error | null, result?: pg.QueryResult) => void
type AnyQuery = (...args: unknown[]) => unknown

/** A transaction that ended in ROLLBACK although COMMIT was asked for. */
export class CommitRefusedError extends Error {
  override name = 'CommitRefusedError'
}

/**
 * A PostgreSQL connection that cannot lose an acknowledged write:
 * - when a query times out on our side, the connection may still be inside a
 *   transaction, and the next write on it would be acknowledged and never
 *   committed; so its socket is destroyed;
 * - PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK and no
 *   error; so the command tag is checked.
 */
export class GuardedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.query = guard(this, super.query.bind(this) as AnyQuery) as typeof this.query
  }
}

function guard(client: pg.Client, query: AnyQuery): AnyQuery {
  return (...args: unknown[]) => {
    const last = args.at(-1)
    if (typeof last === 'function') {
      args[args.length - 1] = checkedCallback(client, args[0], last as Callback)
      return query(...args)
    }
    const answer = query(...args)
    if (!(answer instanceof Promise)) return answer
    return answer.then(
      (result: pg.QueryResult) => checkCommit(args[0], result),
      (error: unknown) => {
        destroyOnTimeout(client, error)
        throw error
      },
    )
  }
}

function checkedCallback(client: pg.Client, statement: unknown, callback: Callback): Callback {
  return (error, result) => {
    if (error) {
      destroyOnTimeout(client, error)
      callback(error)
      return
    }
    try {
      callback(null, result && checkCommit(statement, result))
    } catch (refused) {
      callback(refused as Error)
    }
  }
}

function checkCommit(statement: unknown, result: pg.QueryResult): pg.QueryResult {
  const text = typeof statement === 'string' ? statement : (statement as { text?: unknown }).text
  const isCommit = typeof text === 'string' && /^\s*commit\b/i.test(text)
  if (isCommit && result.command === 'ROLLBACK') {
    throw new CommitRefusedError('PostgreSQL rolled the transaction back instead of committing it.')
  }
  return result
}

function destroyOnTimeout(client: pg.Client, error: unknown): void {
  if (!(error instanceof Error) || error.message !== 'Query read timeout') return
  const inside = client as unknown as {
    connection: { stream: { destroy(): void } }
    _queryable: boolean
  }
  inside.connection.stream.destroy()
  // pg notices a moment later; until then the pool would hand it out again.
  inside._queryable = false
}
