import pg from 'pg'

/** Milliseconds. */
const freshLimit = 600
const poolLimit = 800

/** Asks through the pool; what does not answer in time is thrown away. */
export async function probePool(connect: () => Promise<pg.PoolClient>): Promise<void> {
  const client = await inTime(connect())
  try {
    await client.query(question(poolLimit))
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
    throw error
  }
}

/** Asks with a connection that nobody else has. */
export async function probeFresh(options: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({
    connectionString: options.connectionString,
    application_name: `${options.application_name ?? 'precentor'} probe`,
    connectionTimeoutMillis: freshLimit,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(question(freshLimit))
  } finally {
    // Not awaited: a server that hangs does not say goodbye.
    void client.end().catch(() => undefined)
  }
}

function question(limit: number): pg.QueryConfig {
  const config: pg.QueryConfig & { readonly query_timeout: number } = {
    text: 'SELECT 1',
    query_timeout: limit,
  }
  return config
}

/** A connection that comes too late goes back unused. */
async function inTime(connecting: Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  let isLate = false
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      isLate = true
      reject(new Error('The pool gave no connection in time.'))
    }, poolLimit)
  })
  const arriving = connecting.then((client) => {
    if (isLate) client.release()
    return client
  })
  arriving.catch(() => undefined)
  return Promise.race([arriving, late])
}
