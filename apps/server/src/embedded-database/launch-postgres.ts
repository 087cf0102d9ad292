import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseLog } from './database-log.ts'
import { explainFailure } from './explain-failure.ts'
import type { Binaries } from './find-binaries.ts'
import { postgresSettings } from './postgres-settings.ts'
import { readPidFile } from './postmaster.ts'
import { type Account, identity, programEnvironment } from './run-program.ts'

export type Launch = {
  dataDirectory: string
  binaries: Binaries
  account: Account | undefined
  port: number
  isDurable: boolean
  maxConnections: number
  /** A number in the pid file known to belong to no PostgreSQL. */
  stalePid?: number | undefined
  log: DatabaseLog
}

/** A PostgreSQL that takes connections, or what it said when it ended instead. */
export type LaunchResult = { child: ChildProcess } | { said: string }

const recoveryLimit = 15 * 60_000
const logLimit = 5_000_000

/** Starts PostgreSQL and waits until it takes connections, through a recovery after a crash too. */
export async function launchPostgres(launch: Launch): Promise<LaunchResult> {
  const logFile = join(launch.dataDirectory, '..', 'postgres.log')
  const logStart = await makeRoom(logFile)
  const output = await open(logFile, 'a', 0o600)
  const child = spawn(
    launch.binaries.postgres,
    [
      '-D',
      launch.dataDirectory,
      ...postgresSettings(launch.port, launch.isDurable, launch.maxConnections),
    ],
    {
      ...identity(launch.account),
      // Its own session: Ctrl-C at the terminal must reach the server alone, which drains first.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      env: programEnvironment(overlook(launch.stalePid)),
    },
  )
  const failure = once(child, 'spawn').then(
    () => undefined,
    (error: Error) => error.message,
  )
  const spawnError = await failure
  await output.close()
  if (spawnError !== undefined) return { said: spawnError }

  child.unref()
  const isReady = await waitUntilReady(child, launch)
  if (isReady) return { child }
  return { said: (await readFile(logFile)).subarray(logStart).toString() }
}

async function waitUntilReady(child: ChildProcess, launch: Launch): Promise<boolean> {
  const start = Date.now()
  let nextWord = start + 5_000
  while (child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(launch.dataDirectory)
    if (file?.isReady && file.pid === child.pid) return true
    if (Date.now() > start + recoveryLimit) {
      child.kill('SIGINT')
      throw explainFailure('it was not ready within 15 minutes', launch.dataDirectory)
    }
    if (Date.now() > nextWord) {
      launch.log.info('The database is still starting; after a crash it first repairs itself.')
      nextWord += 15_000
    }
    await delay(10)
  }
  return false
}

/**
 * PostgreSQL takes any living process of its own user behind an old pid file for a rival, and
 * after a container restart the same small numbers come again. It overlooks the number in this
 * variable (meant for pg_ctl's parent) and still checks that no old process holds its memory.
 */
function overlook(stalePid: number | undefined): Record<string, string> {
  return stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) }
}

/** Sets a log that has grown large aside, and gives the length of the one to write on. */
async function makeRoom(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0
  if (size < logLimit) return size
  await rename(logFile, `${logFile}.old`)
  return 0
}
