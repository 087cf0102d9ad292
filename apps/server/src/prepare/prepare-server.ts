import { createHash } from 'node:crypto'
import { createAuth } from '@precentor/core'
import { migrateOwn, MigrationRefusedError, openDatabase } from '@precentor/db'
import type { Logger } from 'pino'
import { planCrew, type Crewing } from '../connection-budget.ts'
import type { Beginning } from '../primary/messages.ts'
import { reachDatabase } from '../reach-database.ts'
import { SettingsError } from '../settings.ts'
import { startingNotes } from '../starting-notes.ts'

export type Prepared = Crewing & {
  /** For the person at the terminal: secrets too, which no log has. */
  readonly notes: readonly string[]
}

/**
 * What is done once, before anybody is served: the database is reached, its connections
 * are counted out, it is brought up to date, and the sample church is made if wanted.
 *
 * @throws SettingsError with one clear sentence
 */
export async function prepareServer(beginning: Beginning, log: Logger): Promise<Prepared> {
  const { settings, directConnectionString, secret } = beginning
  const crew = planCrew(settings, await reachDatabase(directConnectionString))
  const { applied, isForeign } = await migrateOwn(directConnectionString, {
    // The embedded database lies in this deployment's own home.
    key: settings.databaseUrl === null ? null : deploymentKey(secret),
    allow: settings.allowMigrate,
  }).catch(inPlainWords)
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date')
  if (isForeign) {
    log.warn(
      'this is the database of another Precentor, by its secret; PRECENTOR_ALLOW_MIGRATE=1 makes it this one’s',
    )
  }
  return { ...crew, notes: await makeNotes(beginning, log) }
}

/** Tells nothing of the secret, and is the same for all servers that share it. */
function deploymentKey(secret: string): string {
  return createHash('sha256').update(`precentor.deployment.${secret}`).digest('base64url')
}

function inPlainWords(error: unknown): never {
  throw error instanceof MigrationRefusedError ? new SettingsError(error.message) : error
}

async function makeNotes(beginning: Beginning, log: Logger): Promise<string[]> {
  const { settings, setupCode, publicUrl, secret } = beginning
  const database = openDatabase({
    connectionString: beginning.connectionString,
    size: 2,
    applicationName: 'precentor-prepare',
    onIdleError: (error) => log.warn({ err: error }, 'an idle database connection died'),
  })
  try {
    const events = { publish: () => undefined, subscribe: () => () => undefined }
    const context = { db: database.db, now: () => new Date(), log, events }
    const auth = createAuth(context, { publicUrl, secret })
    return await startingNotes({ context, settings, setupCode, publicUrl, auth })
  } finally {
    await database.close()
  }
}
