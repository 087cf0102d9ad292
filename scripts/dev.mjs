import { spawn } from 'node:child_process'
import { pinnedNode, root } from './checkout.mjs'
import { prepare, tools } from './prepare.mjs'

// `pnpm dev`: pages reload by themselves; a change in the server or a package
// restarts the server, which takes about two seconds.
await prepare(tools)

const watched = ['apps/server/src', 'packages'].map((path) => `--watch-path=${path}`)
const server = spawn(
  pinnedNode,
  [...watched, '--watch-preserve-output', 'apps/server/src/main.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'development', LOG_LEVEL: 'info', ...process.env },
  },
)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 0))
