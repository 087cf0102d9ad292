import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { pinnedNode, root } from './checkout.mjs'
import { everything, prepare } from './prepare.mjs'
import { reportFailure } from './step-error.mjs'
import { whenOrphaned } from './when-orphaned.mjs'

/** One Ctrl-C reaches us twice: from the terminal, and from npm, which passes it on. */
const sameKeypress = 500

/** Prepares the checkout, then runs the server until it ends and ends with its exit code. */
export async function launch() {
  try {
    await prepare(everything)
    process.exitCode = await runServer()
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}

/** @returns {Promise<number>} */
function runServer() {
  const server = spawn(
    pinnedNode,
    ['--import', './scripts/follow-launcher.mjs', 'apps/server/src/main.ts'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      // A channel that breaks when we are killed, so that the server does not stay alone.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // Out of the terminal's group: it gets each signal once, from us.
      detached: true,
    },
  )
  passOn('SIGINT', server, 'SIGINT')
  passOn('SIGTERM', server, 'SIGTERM')
  passOn('SIGHUP', server, 'SIGTERM')
  whenOrphaned(() => server.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    )
  })
}

/**
 * @param {NodeJS.Signals} received
 * @param {import('node:child_process').ChildProcess} server
 * @param {NodeJS.Signals} sent
 */
function passOn(received, server, sent) {
  let last = -Infinity
  process.on(received, () => {
    const now = performance.now()
    if (now - last > sameKeypress) server.kill(sent)
    last = now
  })
}
