import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PreparingOutcome } from '../prepare/main.ts'
import type { Prepared } from '../prepare/prepare-server.ts'
import { SettingsError } from '../settings.ts'
import type { Beginning } from './messages.ts'

const program = fileURLToPath(new URL('../prepare/main.ts', import.meta.url))

/**
 * Prepares the server in a process of its own, which ends when that is done: this one
 * never loads the application. Throws `SettingsError` with the sentence that it ended with.
 */
export async function prepareInChild(beginning: Beginning, signal: AbortSignal): Promise<Prepared> {
  const child = fork(program, { execArgv: [], signal, killSignal: 'SIGKILL' })
  child.once('error', () => undefined)
  const ended = once(child, 'exit')
  let outcome: PreparingOutcome | undefined
  child.once('message', (message: PreparingOutcome) => {
    outcome = message
  })
  child.send(beginning)
  const [code, killer] = (await ended) as [number | null, string | null]
  if (outcome !== undefined && 'prepared' in outcome) return outcome.prepared
  throw new SettingsError(
    outcome?.sentence ??
      `Preparing the database failed (${killer ?? `exit code ${code}`}). What happened stands above.`,
  )
}
