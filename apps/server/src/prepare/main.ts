import { createLog } from '../log.ts'
import type { Beginning } from '../primary/messages.ts'
import { SettingsError } from '../settings.ts'
import { prepareServer, type Prepared } from './prepare-server.ts'

/** What the primary hears at the end; null: the log says what happened. */
export type PreparingOutcome =
  | { readonly prepared: Prepared }
  | { readonly sentence: string | null }

process.once('message', (beginning: Beginning) => {
  void prepareServer(beginning, createLog(beginning.settings.logLevel))
    .then((prepared): PreparingOutcome => ({ prepared }))
    .catch((error: unknown): PreparingOutcome => {
      if (error instanceof SettingsError) return { sentence: error.message }
      console.error(error)
      return { sentence: null }
    })
    // What the migration engine leaves open must not hold this up.
    .then((outcome) => process.send?.(outcome, () => process.exit()))
})
// Whatever has begun is whole or is not there at all.
process.once('disconnect', () => process.exit(1))
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
