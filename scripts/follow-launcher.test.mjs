import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const follow = fileURLToPath(new URL('follow-launcher.mjs', import.meta.url))

const server = `
  setInterval(() => {}, 1000)
  process.once('SIGTERM', () => { console.log('stopped in order'); process.exit(0) })
  console.log('running')`

const launcher = `
  const { spawn } = require('node:child_process')
  spawn(process.execPath, ['--import', ${JSON.stringify(follow)}, '-e', ${JSON.stringify(server)}],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true })`

test('the server stops in order when its launcher is killed', async () => {
  const child = spawn(process.execPath, ['-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    said += chunk.toString()
    if (said === 'running\n') child.kill('SIGKILL')
  })
  // The server holds the pipe too, so it closes only when both have ended.
  await once(child.stdout, 'close')
  expect(said).toBe('running\nstopped in order\n')
})
