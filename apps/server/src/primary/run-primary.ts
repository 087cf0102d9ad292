import type { Settings } from '../settings.ts'
import { startPrimary, type RunningPrimary } from './start-primary.ts'

/** Longer than any worker may take, so that each can end by itself. */
const hardExit = 28_000

/** Runs the server with its workers until it is told to stop. */
export async function runPrimary(settings: Settings): Promise<void> {
  const givingUp = new AbortController()
  const starting = startPrimary(settings, givingUp.signal)
  let running: RunningPrimary | undefined
  let isStopping = false
  // From the first moment on: a Ctrl-C while it starts ends what was started.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  process.on('SIGHUP', () => {
    // A terminal that was closed, and not somebody who wants new workers.
    if (process.stdin.isTTY) stop()
    else void running?.restart()
  })
  try {
    running = await starting
  } catch (error) {
    if (isStopping) process.exit(0)
    throw error
  }
  if (isStopping) return end(0)
  console.log(`\nPrecentor is ready at ${running.url}`)
  for (const note of running.notes) console.log(note)
  running.failed.catch((error: Error) => {
    console.error(error.message)
    void end(1)
  })

  function stop(): void {
    if (isStopping) return
    isStopping = true
    console.log('\nStopping: finishing what has begun.')
    if (running === undefined) givingUp.abort()
    else void end(0)
  }

  async function end(code: number): Promise<void> {
    setTimeout(() => process.exit(1), hardExit).unref()
    await running?.stop()
    process.exit(code)
  }
}
