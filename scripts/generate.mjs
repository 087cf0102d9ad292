import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// `prisma generate` wants to download a schema engine that it does not use. Any
// existing program passes for it, so that generating works without a network.
const root = fileURLToPath(new URL('..', import.meta.url))
const anyProgram = existsSync('/bin/true') ? '/bin/true' : process.execPath
const prisma = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))

const { status } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? anyProgram,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
})
process.exitCode = status ?? 1
