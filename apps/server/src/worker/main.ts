import { openApplication } from '../application/open-application.ts'
import { createLog } from '../log.ts'
import type { Beginning } from '../primary/messages.ts'
import { SettingsError } from '../settings.ts'
import { serveAsWorker } from './serve-primary.ts'

serveAsWorker(
  async (told, group) => {
    const beginning = told as Beginning
    const log = createLog(beginning.settings.logLevel, { worker: group.self.id })
    const { http, runtime, close } = await openApplication(beginning, group, log, process)
    return {
      server: http.server,
      startLeaving: http.startLeaving,
      close,
      bereaved: () => runtime.context.events.loseSome(),
    }
  },
  (error) => (error instanceof SettingsError ? error.message : null),
)
