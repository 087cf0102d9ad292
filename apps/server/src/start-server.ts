import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { openApplication } from './application/open-application.ts'
import { startEmbeddedDatabase } from './embedded-database/index.ts'
import { makeBeginning } from './primary/make-beginning.ts'
import { prepareServer } from './prepare/prepare-server.ts'
import { refuseTakenPort } from './refuse-taken-port.ts'
import type { Settings } from './settings.ts'
import { createSingleWorkerGroup } from './workers/single-worker-group.ts'

export type RunningServer = {
  readonly url: string
  /** For the person at the terminal: secrets too, which no log has. */
  readonly notes: readonly string[]
  /** Lets every request that has begun end, then closes what was opened. */
  stop(): Promise<void>
}

const goodbyeTime = 1_500

/**
 * Starts everything in this one process, as for developing: it is started again at each
 * change. What was opened is closed again if a later step fails.
 */
export async function startServer(given: Settings, log: Logger): Promise<RunningServer> {
  const port = await refuseTakenPort(given)
  const settings = { ...given, port, workers: { count: 1, isSet: true } }
  // Not `await using`: the tool that checks the import graph cannot read it yet.
  const opened = new AsyncDisposableStack()
  try {
    const embedded =
      settings.databaseUrl === null ? await startEmbeddedDatabase({ ...settings, log }) : null
    if (embedded !== null) opened.defer(() => embedded.stop())
    const beginning = await makeBeginning(settings, embedded)
    const { notes } = await prepareServer(beginning, log)
    const application = await openApplication(beginning, createSingleWorkerGroup(), log)
    opened.defer(() => application.close())
    const { server } = application.http
    server.listen(port, settings.host)
    await once(server, 'listening')
    const stop = async (): Promise<void> => {
      application.http.startLeaving(false)
      await wait(goodbyeTime)
      await opened.disposeAsync()
    }
    return { url: beginning.publicUrl, notes, stop }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}
