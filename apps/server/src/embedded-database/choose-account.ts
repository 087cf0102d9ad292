import type { DatabaseLog } from './database-log.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { type Account, runProgram } from './run-program.ts'

const ownName = 'precentor'
const otherNames = ['postgres', '_postgres'] as const

/**
 * The unprivileged user to run PostgreSQL as, because PostgreSQL refuses to run as root:
 * our own system user, made if it is not there, else the one an installed PostgreSQL made.
 */
export async function chooseAccount(log: DatabaseLog): Promise<Account> {
  const own = await findAccount(ownName)
  if (own) return own

  const made = await makeAccount()
  // Looked up even when making it failed: another Precentor may have made it just now.
  const account = await findAccount(ownName)
  if (account) {
    log.info(`Made the system user "${ownName}", because PostgreSQL refuses to run as root.`)
    return account
  }
  for (const name of otherNames) {
    const other = await findAccount(name)
    if (other) return other
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL refuses to run as root, and the user "${ownName}" could not be made (${made.output.trim()}). ` +
      'Start Precentor as an ordinary user, or set DATABASE_URL.',
  )
}

function makeAccount(): Promise<{ output: string }> {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  return runProgram('useradd', [...args, '--shell', '/usr/sbin/nologin', ownName])
}

async function findAccount(name: string): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([
    runProgram('id', ['-u', name]),
    runProgram('id', ['-g', name]),
  ])
  if (!uid.succeeded || !gid.succeeded) return undefined
  return { name, uid: Number(uid.output), gid: Number(gid.output) }
}
