import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { choosePlace } from '../../apps/server/src/embedded-database/choose-place.ts'
import { freePort } from '../../apps/server/src/embedded-database/free-port.ts'
import { settingArguments } from '../../apps/server/src/embedded-database/postgres-settings.ts'
import { readPidFile } from '../../apps/server/src/embedded-database/postmaster.ts'
import { reachableBinaries } from '../../apps/server/src/embedded-database/reachable-binaries.ts'
import {
  identity,
  programEnvironment,
  runProgram,
} from '../../apps/server/src/embedded-database/run-program.ts'
import { descendants } from './process-facts.ts'

export type PostgresSettings = Readonly<Record<string, string | number>>

/** How PostgreSQL is told to go: its own three ways, and the one that asks nobody. */
export type StopSignal = 'SIGTERM' | 'SIGINT' | 'SIGQUIT' | 'SIGKILL'

/** A PostgreSQL that a case may treat as badly as it likes; only loopback reaches it. */
export type OwnPostgres = AsyncDisposable & {
  readonly port: number
  readonly dataDirectory: string
  readonly logFile: string
  /** Leads there as an ordinary role, as an application has it. */
  connectionString(database?: string): string
  /** Leads there as superuser, on the connections that are kept for one. */
  readonly adminString: string
  /** Starts it and waits until it takes connections. */
  start(): Promise<void>
  stop(signal: StopSignal): Promise<void>
  /** Stops every one of its processes where it stands, or lets them go on. */
  freeze(): void
  thaw(): void
  /** Everything it has logged since it was made. */
  readLog(): string
}

const quiet = { info: () => undefined, warn: console.warn, error: console.error }
const patience = 60_000

/**
 * Makes and starts a PostgreSQL in a temporary directory, durable unless told.
 *
 * @param settings by PostgreSQL's own names; they stand above ours
 * @param places the directory below which everything lies, and another one for the WAL
 */
export async function openOwnPostgres(
  settings: PostgresSettings = {},
  { parent = tmpdir(), walParent }: { readonly parent?: string; readonly walParent?: string } = {},
): Promise<OwnPostgres> {
  const home = await mkdtemp(join(parent, 'precentor-faults-'))
  const { directory, account } = await choosePlace(home, quiet)
  const binaries = await reachableBinaries(account, quiet)
  const dataDirectory = join(directory, 'data')
  const logFile = join(home, 'server.log')
  const port = await freePort()
  const adminString = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await initialise()
  let child: ChildProcess | undefined
  await start()
  await run(
    adminString,
    'CREATE ROLE precentor LOGIN CREATEDB',
    'GRANT pg_monitor TO precentor',
    'CREATE DATABASE precentor OWNER precentor',
  )
  return {
    port,
    dataDirectory,
    logFile,
    adminString,
    connectionString: (database = 'precentor') =>
      `postgresql://precentor@127.0.0.1:${port}/${database}`,
    start,
    stop,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    readLog: () => readFileSync(logFile, 'utf8'),
    [Symbol.asyncDispose]: async () => {
      signalAll('SIGCONT')
      await stop('SIGQUIT')
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
      await rm(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }

  async function initialise(): Promise<void> {
    const encoding = ['--encoding=UTF8', '--locale=C', '--lc-ctype=C.UTF-8']
    const sorting = ['--locale-provider=icu', '--icu-locale=und']
    const access = ['--username=postgres', '--auth=trust']
    const wal = walParent === undefined ? [] : [`--waldir=${join(walParent, 'wal')}`]
    const args = [`--pgdata=${dataDirectory}`, ...access, ...encoding, ...sorting, ...wal]
    const made = await runProgram(binaries.initdb, args, { account })
    if (!made.succeeded) throw new Error(made.output)
  }

  async function start(): Promise<void> {
    const output = await open(logFile, 'a')
    const all = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      deadlock_timeout: '400ms',
      log_line_prefix: '%m [%p] %a ',
      log_checkpoints: 'off',
      ...settings,
    }
    const args = ['-D', dataDirectory, ...settingArguments(all)]
    child = spawn(binaries.postgres, args, {
      ...identity(account),
      stdio: ['ignore', output.fd, output.fd],
      env: programEnvironment(),
    })
    await output.close()
    const deadline = Date.now() + patience
    while (!(await isReady(child))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start; its last words:\n${lastWords()}`)
      }
      await wait(10)
    }
  }

  async function isReady({ pid }: ChildProcess): Promise<boolean> {
    const file = await readPidFile(dataDirectory)
    return file?.isReady === true && file.pid === pid
  }

  async function stop(signal: StopSignal): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    child = undefined
  }

  function signalAll(signal: NodeJS.Signals): void {
    const { pid } = child ?? {}
    if (pid === undefined) return
    for (const one of [pid, ...descendants(pid)]) {
      try {
        process.kill(one, signal)
      } catch {
        // It has just ended.
      }
    }
  }

  function lastWords(): string {
    return readFileSync(logFile, 'utf8').split('\n').slice(-8).join('\n')
  }
}

async function run(connectionString: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
