import { EmbeddedDatabaseError } from './embedded-database/index.ts'
import { readSettings, SettingsError } from './settings.ts'

// Loaded only then: the primary of a server at work never loads the application.
try {
  const settings = readSettings(process.env)
  if (settings.isDevelopment) await (await import('./run-alone.ts')).runAlone(settings)
  else await (await import('./primary/run-primary.ts')).runPrimary(settings)
} catch (error) {
  const isPlain =
    error instanceof SettingsError ||
    error instanceof EmbeddedDatabaseError ||
    (error instanceof Error && error.name === 'WorkerStartError')
  console.error(isPlain ? error.message : error)
  process.exit(1)
}
