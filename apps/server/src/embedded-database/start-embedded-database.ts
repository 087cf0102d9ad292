import { chmod } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { choosePlace } from './choose-place.ts'
import { createCluster, isCluster } from './create-cluster.ts'
import type { DatabaseLog } from './database-log.ts'
import { explainFailure } from './explain-failure.ts'
import { keepRunning } from './keep-running.ts'
import { databaseName, readPassword } from './password.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { startPostgres } from './start-postgres.ts'
import { takeOver } from './take-over.ts'

export type EmbeddedDatabaseOptions = {
  /** Directory for what Precentor keeps; the database lies below it in `postgres`. Made if absent. */
  home: string
  log: DatabaseLog
  /** False lets a power cut destroy the data for the sake of speed: for tests only. */
  durable?: boolean
  /** How many connections it takes at once. */
  maxConnections?: number
}

export type EmbeddedDatabase = {
  /** Leads to the database `precentor` as its owner, an ordinary role that may create databases. */
  connectionString: string
  port: number
  dataDirectory: string
  /** Shuts PostgreSQL down; transactions still open are rolled back. A second call does nothing more. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm brought along, on the data below `home`, making them at the
 * first start. It listens on loopback only, on a port chosen at each start. What a killed
 * Precentor left running is shut down first.
 *
 * @throws EmbeddedDatabaseError when another Precentor uses the same home, and for whatever
 *   else keeps PostgreSQL from running; the message is for the person at the terminal
 */
export async function startEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const home = resolve(options.home)
  try {
    return await start(home, options)
  } catch (error) {
    if (isSystemError(error)) throw explainFailure(error.message, home)
    throw error
  }
}

async function start(home: string, options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { log, durable: isDurable = true, maxConnections = 100 } = options
  const { directory, account } = await choosePlace(home, log)
  const binaries = await reachableBinaries(account, log)
  const dataDirectory = join(directory, 'data')

  if (!(await isCluster(dataDirectory))) {
    log.info(`Making an empty database in ${dataDirectory}.`)
    await createCluster(dataDirectory, binaries, account)
  }
  await closeToOthers(directory, dataDirectory)
  await takeOver(dataDirectory, log)
  const password = await readPassword(dataDirectory, binaries, account)

  const launch = { dataDirectory, binaries, account, isDurable, maxConnections, log }
  const { child, port } = await startPostgres(launch)
  const relaunch = async () => (await startPostgres(launch, port)).child
  const kept = keepRunning(child, relaunch, log)
  return {
    connectionString: `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`,
    port,
    dataDirectory,
    stop: kept.stop,
  }
}

/** PostgreSQL refuses data that others can read, and `chmod -R` on a checkout or a backup opens them. */
async function closeToOthers(directory: string, dataDirectory: string): Promise<void> {
  await chmod(directory, 0o700)
  await chmod(dataDirectory, 0o700)
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
