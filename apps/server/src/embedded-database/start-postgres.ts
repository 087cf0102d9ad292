import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { explainFailure } from './explain-failure.ts'
import { freePort } from './free-port.ts'
import { type Launch, launchPostgres } from './launch-postgres.ts'
import { takeOver } from './take-over.ts'

const patience = 30_000

/** What passes by itself: a lost race for the port or the directory, and processes of a killed PostgreSQL. */
const passing = [
  /could not create any TCP\/IP sockets/,
  /lock file ".*" (?:already exists|is empty)/,
  /pre-existing shared memory block/,
] as const

/**
 * Starts PostgreSQL on a data directory that it takes over from nobody living.
 *
 * @param port the port to use again; a free one is chosen when it is not given
 * @throws EmbeddedDatabaseError with the reason in one sentence
 */
export async function startPostgres(
  launch: Omit<Launch, 'port' | 'stalePid'>,
  port?: number,
): Promise<{ child: ChildProcess; port: number }> {
  const deadline = Date.now() + patience
  for (;;) {
    const { stalePid } = await takeOver(launch.dataDirectory, launch.log)
    const chosenPort = port ?? (await freePort())
    const result = await launchPostgres({ ...launch, port: chosenPort, stalePid })
    if ('child' in result) return { child: result.child, port: chosenPort }

    const passes = passing.some((sign) => sign.test(result.said))
    if (!passes || Date.now() > deadline) throw explainFailure(result.said, launch.dataDirectory)
    await delay(200)
  }
}
