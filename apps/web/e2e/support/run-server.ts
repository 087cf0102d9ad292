import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

export type TestServer = {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the product as people run it, with an empty database of its own. */
export async function runServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const port = await freePort()
  const home = await mkdtemp(join(tmpdir(), 'precentor-e2e-'))
  const server = spawn(join(root, 'node_modules/.bin/node'), ['apps/server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: 'localhost',
      PRECENTOR_HOME: home,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  })
  const said: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => said.push(line))
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line)
      if (line.includes('Precentor is ready')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said.join('\n')}`)))
  })
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
