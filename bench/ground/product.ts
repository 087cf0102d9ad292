import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../apps/server/src/embedded-database/free-port.ts'
import { root } from '../src/processes.ts'
import { descendants } from './process-facts.ts'

export const productSecret = 'a secret for the bench alone, never used elsewhere'

/** The production server, as `npm start` runs it once everything is built. */
export type Product = AsyncDisposable & {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly home: string
  /** The processes that answer requests. */
  workers(): number[]
  /** What it has logged, each line an object where it is one. */
  readLog(): Promise<string>
  /** Sends a signal to the process that was started. */
  signal(name: NodeJS.Signals): void
  /** Waits for the end; gives the exit code, null when a signal ended it. */
  ended(): Promise<number | null>
}

export type ProductOptions = {
  readonly databaseUrl: string
  /** Processes that answer requests; 2 unless told. */
  readonly workers?: number
  /** Connections of each worker; 8 unless told. */
  readonly poolSize?: number
  readonly env?: Readonly<Record<string, string>>
}

const startLimit = 60_000

/** Starts the production server and waits until it says that it is ready. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), 'precentor-product-'))
  const port = await freePort()
  const logFile = join(home, 'product.log')
  const log = createWriteStream(logFile)
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: options.databaseUrl,
      DATABASE_POOL_SIZE: String(options.poolSize ?? 8),
      WEB_CONCURRENCY: String(options.workers ?? 2),
      PRECENTOR_HOME: home,
      PRECENTOR_SECRET: productSecret,
      // Every client of the bench has an address of its own.
      PRECENTOR_TRUSTED_PROXIES: '127.0.0.1',
      ...options.env,
    },
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const end = once(child, 'exit').then(([code]) => code as number | null)
  await readyLine(child, logFile)
  const { pid } = child
  if (pid === undefined) throw new Error('The server has no process.')
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid,
    home,
    workers: () => workersBelow(pid),
    readLog: () => readFile(logFile, 'utf8'),
    signal: (name) => void child.kill(name),
    ended: () => end,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 28_000)
      await end
      clearTimeout(impatience)
      log.end()
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function readyLine(child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + startLimit
  while (!(await readFile(logFile, 'utf8').catch(() => '')).includes('is ready at')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`The server did not start:\n${await readFile(logFile, 'utf8')}`)
    }
    await wait(25)
  }
}

/** A primary's children are its workers; a server without any is its own. */
function workersBelow(pid: number): number[] {
  const below = descendants(pid)
  return below.length > 0 ? below : [pid]
}
