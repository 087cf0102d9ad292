import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseLog } from './database-log.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { findPostmaster, waitForEnd } from './postmaster.ts'

/**
 * Makes sure that nobody runs on the data directory. A PostgreSQL left over from a killed
 * Precentor is shut down; one in use is never touched.
 *
 * @returns the number in a pid file that means nothing any more, for PostgreSQL to overlook
 * @throws EmbeddedDatabaseError when another Precentor or another person's PostgreSQL runs there
 */
export async function takeOver(
  dataDirectory: string,
  log: DatabaseLog,
): Promise<{ stalePid?: number }> {
  const postmaster = await findPostmaster(dataDirectory)
  if (postmaster.kind === 'owned') {
    throw new EmbeddedDatabaseError(
      `Another Precentor (process ${postmaster.owner}) is using the database in ${dataDirectory}. Stop it first, or give this one its own PRECENTOR_HOME.`,
    )
  }
  if (postmaster.kind === 'foreign') {
    throw new EmbeddedDatabaseError(
      `A PostgreSQL that Precentor did not start (process ${postmaster.pid}) is using the database in ${dataDirectory}. Stop it first.`,
    )
  }
  if (postmaster.kind === 'orphaned') {
    log.info('Precentor was not stopped cleanly last time; shutting down the database it left.')
    await stopOrphan(postmaster.pid, dataDirectory)
  }
  if (postmaster.kind === 'none') await removeEmptyPidFile(dataDirectory)
  return postmaster.kind === 'stale' ? { stalePid: postmaster.pid } : {}
}

/**
 * A power cut can leave the pid file empty, and PostgreSQL then never starts again. One that is
 * starting just now leaves it empty too, but only for an instant.
 */
async function removeEmptyPidFile(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postmaster.pid')
  const found = await stat(file).catch(() => undefined)
  if (found?.size === 0 && found.mtimeMs < Date.now() - 10_000) await rm(file, { force: true })
}

/** First the shutdown that rolls open transactions back, then the one that leaves them to recovery. */
async function stopOrphan(pid: number, dataDirectory: string): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!send(pid, signal)) break
    if (await waitForEnd(pid, milliseconds)) return
  }
  if (await waitForEnd(pid, 0)) return
  throw new EmbeddedDatabaseError(
    `The database in ${dataDirectory} still runs as process ${pid} and does not stop. Stop it by hand (kill ${pid}), then start again.`,
  )
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
