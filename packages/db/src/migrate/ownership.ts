import type pg from 'pg'

/** What a database says of itself before it is changed. */
export type Ownership = {
  /** Migrations that were applied to it, in order. */
  readonly applied: readonly string[]
  /** The key of the deployment whose it is; null: nobody has claimed it yet. */
  readonly key: string | null
  /** There are tables in it, but no migration of anybody's. */
  readonly isOthers: boolean
}

/** Reads whose database this is. */
export async function readOwnership(client: pg.Client): Promise<Ownership> {
  const { rows } = await client.query<{ migrations: boolean; claim: boolean; tables: number }>(`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS migrations,
           to_regclass('deployments') IS NOT NULL AS claim,
           (SELECT count(*) FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
              AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
           )::int AS tables`)
  const { migrations = false, claim = false, tables = 0 } = rows[0] ?? {}
  return {
    applied: migrations ? await readApplied(client) : [],
    key: claim ? await readKey(client) : null,
    isOthers: !migrations && tables > 0,
  }
}

async function readApplied(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY finished_at`)
  return rows.map(({ name }) => name)
}

async function readKey(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ key: string }>('SELECT key FROM deployments')
  return rows[0]?.key ?? null
}

/** Makes a database this deployment's own. */
export async function claimDatabase(client: pg.Client, key: string): Promise<void> {
  await client.query(
    `INSERT INTO deployments (single, key) VALUES (true, $1)
     ON CONFLICT (single) DO UPDATE SET key = EXCLUDED.key, claimed_at = now()
     WHERE deployments.key <> EXCLUDED.key`,
    [key],
  )
}
