import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { lockKey } from '../transaction/lock-key.ts'
import { endLeftOvers } from './end-left-overs.ts'
import { claimDatabase, readOwnership, type Ownership } from './ownership.ts'
import { migrate, migrationsDirectory } from './migrate.ts'
import { listMigrations } from './read-migrations.ts'

export type MigrateOwnOptions = {
  /** Known to the servers of this deployment only; null for a database that can be nobody else's. */
  readonly key: string | null
  /** `own`: only where the database is this deployment's; `never`: it is brought up to date elsewhere. */
  readonly allow: 'own' | 'always' | 'never'
  /** How long to wait for another server that is migrating, in milliseconds. */
  readonly patience?: number
  readonly directory?: string
}

export type MigrateOwnResult = {
  readonly applied: readonly string[]
  /** The database belongs to another deployment; nothing had to be changed in it. */
  readonly isForeign: boolean
}

/** A database that is not to be changed; the message is for the person at the terminal. */
export class MigrationRefusedError extends Error {
  override name = 'MigrationRefusedError'
}

const lockName = 'precentor.migrate'
const pause = 200

/**
 * Brings a database up to date if it is this deployment's own, and makes a fresh one its
 * own. Of many servers one does it while the others wait. Its lock belongs to the
 * connection, so that a killed server lets go of it; what that one had begun is begun again.
 *
 * @throws MigrationRefusedError when it must not be changed, or the wait was in vain
 */
export async function migrateOwn(
  connectionString: string,
  options: MigrateOwnOptions,
): Promise<MigrateOwnResult> {
  const client = new pg.Client({ connectionString, application_name: 'precentor-migrate' })
  // The next statement fails then; without a listener the process would end.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Whatever the role's own time-outs are: a migration may take long.
    await client.query('SET statement_timeout = 0')
    await takeLock(client, options.patience ?? 120_000)
    await endLeftOvers(client)
    return await migrateLocked(client, connectionString, options)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function takeLock(client: pg.Client, patience: number): Promise<void> {
  const deadline = performance.now() + patience
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS held',
      [lockKey(lockName)],
    )
    if (rows[0]?.held === true) return
    if (performance.now() > deadline) {
      throw new MigrationRefusedError(
        `Another server has been bringing the database up to date for ${Math.round(patience / 1_000)} seconds. See what it is doing, then start this one again.`,
      )
    }
    await wait(pause)
  }
}

async function migrateLocked(
  client: pg.Client,
  connectionString: string,
  options: MigrateOwnOptions,
): Promise<MigrateOwnResult> {
  const directory = options.directory ?? migrationsDirectory
  const wanted = await listMigrations(directory)
  const ownership = await readOwnership(client)
  const pending = wanted.filter((name) => !ownership.applied.includes(name))
  const isForeign = options.key !== null && ownership.key !== null && ownership.key !== options.key
  if (pending.length > 0) {
    const refusal = refuse(ownership, { pending, wanted, isForeign, allow: options.allow })
    if (refusal !== null) throw new MigrationRefusedError(refusal)
  }
  const applied = pending.length > 0 ? await apply(client, connectionString, directory) : []
  if (isForeign && options.allow !== 'always') return { applied, isForeign }
  if (options.key !== null) await claimDatabase(client, options.key)
  return { applied, isForeign: false }
}

/**
 * A migration and the note that it is done are committed together, so one that is noted as
 * begun only has changed nothing: a server was killed, and it is begun again.
 */
async function apply(
  client: pg.Client,
  connectionString: string,
  directory: string,
): Promise<string[]> {
  await client.query(`
    DO $$ BEGIN
      IF to_regclass('_prisma_migrations') IS NOT NULL THEN
        UPDATE _prisma_migrations SET rolled_back_at = now()
        WHERE finished_at IS NULL AND rolled_back_at IS NULL;
      END IF;
    END $$`)
  return migrate(connectionString, directory)
}

function refuse(
  ownership: Ownership,
  found: {
    readonly pending: readonly string[]
    readonly wanted: readonly string[]
    readonly isForeign: boolean
    readonly allow: MigrateOwnOptions['allow']
  },
): string | null {
  const { pending, wanted, isForeign, allow } = found
  if (allow === 'always') return null
  if (allow === 'never') {
    return `The database lacks ${pending.join(', ')}, and PRECENTOR_ALLOW_MIGRATE=0 says that this server must not change it. Bring it up to date first.`
  }
  if (ownership.isOthers) {
    return 'DATABASE_URL leads to a database with tables that are not Precentor’s. Give Precentor a database of its own; if this is the right one, start once with PRECENTOR_ALLOW_MIGRATE=1.'
  }
  if (isForeign) {
    return 'DATABASE_URL leads to the database of another Precentor: its secret is another one. It is not brought up to date from here. If it is yours, start once with PRECENTOR_ALLOW_MIGRATE=1.'
  }
  const unknown = ownership.applied.filter((name) => !wanted.includes(name))
  if (unknown.length > 0) {
    return `The database was brought up to date by another version (${unknown.join(', ')}), and this one would change it in another direction (${pending.join(', ')}). Start the version that belongs to it; to change it all the same, start once with PRECENTOR_ALLOW_MIGRATE=1.`
  }
  return null
}
