import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { freePort } from '../../embedded-database/free-port.ts'

export type TestRedis = {
  readonly url: string
  /** It stands still: connections stay open, and nothing is answered. */
  pause(): void
  resume(): void
  kill(): Promise<void>
  /** Starts another one in its place. */
  restart(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const programs = ['valkey-server', 'redis-server']

/** Starts a real Redis or Valkey of a test's own, which keeps nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const program = findRedis()
  const port = await freePort()
  let child = await launch(program, port)
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill,
    restart: async () => {
      child = await launch(program, port)
    },
    [Symbol.asyncDispose]: kill,
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}

async function launch(program: string, port: number) {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const line of createInterface({ input: child.stdout })) {
    if (/ready to accept connections/i.test(line)) break
  }
  child.stdout.resume()
  return child
}

/**
 * The name of a Redis or Valkey that runs; as root on Debian one is installed, which takes
 * longer than a test may. Throws with what to install.
 */
export function findRedis(): string {
  const found = programs.find(runs)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installOnDebian()
  const installed = programs.find(runs)
  if (installed !== undefined) return installed
  throw new Error(
    'The tests of limits need a Redis or Valkey server. Install one (on Debian: sudo apt-get install redis-server).',
  )
}

function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0
}

function installOnDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { env })
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'redis-server'], { env })
}
