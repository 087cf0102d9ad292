import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  stat,
  symlink,
} from 'node:fs/promises'
import { join } from 'node:path'
import { chooseAccount } from './choose-account.ts'
import type { DatabaseLog } from './database-log.ts'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'
import { type Account, runProgram } from './run-program.ts'

/** Where the database lives, and who it runs as. */
export type Place = { directory: string; account: Account | undefined }

/** Where root's databases go when their own user cannot reach the home. */
export const sharedDirectory = '/var/lib/precentor'

/**
 * Gives the directory of the database of a home: `<home>/postgres`. When we are root and the
 * user that PostgreSQL must run as cannot reach it (a checkout in root's home), the directory
 * lies below /var/lib/precentor and `<home>/postgres` is a link to it, so that the data are
 * found again after the home was moved.
 */
export async function choosePlace(home: string, log: DatabaseLog): Promise<Place> {
  const isRoot = process.getuid?.() === 0
  await makeHome(home, isRoot)

  const link = join(home, 'postgres')
  const existing = await findExisting(link)
  if (!isRoot) return { directory: existing ?? (await makeOwn(link)), account: undefined }
  if (existing) return { directory: existing, account: await accountOf(existing, log) }

  const account = await chooseAccount(log)
  if (await canReach(account, home)) {
    return { directory: await makeOwn(link, account), account }
  }
  return { directory: await makeElsewhere(link, account, log), account }
}

async function makeHome(home: string, isRoot: boolean): Promise<void> {
  const mode = isRoot ? 0o711 : 0o700
  // The recursive form reports a read-only file system as a missing directory; the plain one tells.
  await mkdir(home, { recursive: true, mode }).catch(() => mkdir(home, { mode }))
  // Root's home must be passable, because the database's own user has to get through it; one
  // that holds things already is left as it is.
  const isFresh = (await readdir(home)).length === 0
  if (isRoot && isFresh && (await stat(home)).uid === 0) await chmod(home, mode)
}

/** Whether the account may pass through every directory down to this one. The system itself is asked. */
export async function canReach(account: Account, directory: string): Promise<boolean> {
  const probe = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { account })
  return probe.succeeded
}

async function findExisting(link: string): Promise<string | undefined> {
  const entry = await lstat(link).catch(() => undefined)
  if (!entry) return undefined
  return realpath(link).catch(() => {
    throw new EmbeddedDatabaseError(
      `The database that ${link} points to is gone or closed to this user. Put it back from a backup, or delete ${link} to begin with an empty one.`,
    )
  })
}

async function accountOf(directory: string, log: DatabaseLog): Promise<Account> {
  const { uid, gid } = await stat(directory)
  const account = uid === 0 ? await claim(directory, log) : { name: `user ${uid}`, uid, gid }
  if (await canReach(account, directory)) return account
  throw new EmbeddedDatabaseError(
    `The database in ${directory} runs as ${account.name}, who cannot get there. Open the directories above it to that user (chmod o+x), or set PRECENTOR_HOME to a place that user can reach.`,
  )
}

/** A database that root copied back from a backup belongs to root, and PostgreSQL would refuse it. */
async function claim(directory: string, log: DatabaseLog): Promise<Account> {
  const account = await chooseAccount(log)
  const owner = `${account.uid}:${account.gid}`
  const given = await runProgram('chown', ['-R', owner, directory])
  if (!given.succeeded) throw new EmbeddedDatabaseError(`chown failed: ${given.output.trim()}`)
  log.info(`Gave ${directory} to the user ${account.name}.`)
  return account
}

async function makeOwn(directory: string, account?: Account): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if (account) await chown(directory, account.uid, account.gid)
  return realpath(directory)
}

async function makeElsewhere(link: string, account: Account, log: DatabaseLog): Promise<string> {
  await mkdir(sharedDirectory, { recursive: true, mode: 0o755 })
  const directory = await mkdtemp(join(sharedDirectory, 'database-'))
  await chown(directory, account.uid, account.gid)
  // Another Precentor may have made the link a moment ago; then its directory is the one.
  await symlink(directory, link).catch(() => {})
  const chosen = await realpath(link)
  log.info(
    `PostgreSQL refuses to run as root, so it runs as ${account.name}, who cannot reach ${link}: the database is in ${chosen}.`,
  )
  return chosen
}
