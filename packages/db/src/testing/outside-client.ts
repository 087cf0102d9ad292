import pg from 'pg'

/** A connection beside any pool, which somebody else may end. */
export type OutsideClient = {
  query(sql: string, values?: readonly unknown[]): Promise<unknown>
  end(): Promise<void>
}

/** Connects under a name of its own, as another process or program would. */
export async function openOutsideClient(
  connectionString: string,
  applicationName: string,
): Promise<OutsideClient> {
  const client = new pg.Client({ connectionString, application_name: applicationName })
  client.on('error', () => undefined)
  await client.connect()
  return {
    query: (sql, values = []) => client.query(sql, [...values]),
    end: () => client.end(),
  }
}
