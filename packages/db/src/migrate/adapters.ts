import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { ClientBase } from 'pg'

/** How connections that migrate are known in `pg_stat_activity`. */
export const migratingName = 'precentor-migrating'

/** A database as the schema engine sees it; the engine itself never closes what it opened. */
export type LiveDatabase = {
  readonly factory: SqlMigrationAwareDriverAdapterFactory
  close(): Promise<void>
}

/**
 * Connects the schema engine to a database. adapter-pg splits a script at every
 * semicolon, which breaks function bodies and quoted text; PostgreSQL's simple
 * query protocol takes a script whole, as one implicit transaction.
 */
export function liveDatabase(connectionString: string): LiveDatabase {
  const prisma = new PrismaPg({
    connectionString,
    max: 2,
    application_name: migratingName,
    onConnect: liftLimits,
  })
  const opened: SqlDriverAdapter[] = []
  const factory = toFactory(async () => {
    const adapter = await prisma.connect()
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(`${script};\n${noteAsDone}`)
    }
    opened.push(adapter)
    return adapter
  })
  return {
    factory,
    close: async () => {
      await Promise.all(opened.map((adapter) => adapter.dispose()))
    },
  }
}

/**
 * A role may be set to short time-outs; a migration takes as long as it takes. The pool
 * waits for what this gives, though its types do not say so.
 */
function liftLimits(client: ClientBase): unknown {
  return client.query(
    `SELECT set_config(name, '0', false) FROM pg_settings
     WHERE name IN ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout')`,
  )
}

/**
 * In the transaction of the migration itself, so that whoever is killed leaves either all
 * of it, noted as done, or nothing. The engine notes it once more.
 */
const noteAsDone = `DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1
    WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $$`

/**
 * Satisfies the engine's greeting without a database: enough for a diff between
 * two schema texts, which reads nothing else.
 */
export function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const refuse = () => Promise.reject(new Error('There is no database behind this engine.'))
  return toFactory(() =>
    Promise.resolve({
      provider: 'postgres',
      adapterName: 'none',
      queryRaw: () =>
        Promise.resolve({
          columnNames: ['exists', 'version', 'numeric_version'],
          columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
          rows: [[true, 'PostgreSQL 18.0', 180000]],
        }),
      executeRaw: refuse,
      executeScript: refuse,
      startTransaction: refuse,
      getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
      dispose: () => Promise.resolve(),
    }),
  )
}

function toFactory(
  connect: () => Promise<SqlDriverAdapter>,
): SqlMigrationAwareDriverAdapterFactory {
  return { provider: 'postgres', adapterName: 'precentor', connect, connectToShadowDb: connect }
}
