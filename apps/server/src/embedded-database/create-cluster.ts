import { readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { explainFailure } from './explain-failure.ts'
import type { Binaries } from './find-binaries.ts'
import { databaseName, renewPassword } from './password.ts'
import { readProcessFacts } from './process-facts.ts'
import { type Account, runProgram } from './run-program.ts'
import { runSingleUser } from './run-single-user.ts'

const draftPrefix = 'creating-'

/**
 * Makes the data directory: UTF-8, sorted by the rules of Unicode, with a database that belongs
 * to an ordinary role whose password lies beside the data. It appears whole or not at all, so a
 * start that was killed half-way is simply begun again.
 */
export async function createCluster(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  const parent = dirname(dataDirectory)
  await removeDeadDrafts(parent)
  const draft = join(parent, `${draftPrefix}${process.pid}`)
  try {
    await initialise(draft, binaries, account)
    await addRoleAndDatabase(draft, binaries, account)
    await rename(draft, dataDirectory)
  } catch (error) {
    // Two starts at once: whoever renames second finds a full directory, and uses that.
    if (!(await isCluster(dataDirectory))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Whether a data directory is there. */
export async function isCluster(dataDirectory: string): Promise<boolean> {
  try {
    await stat(join(dataDirectory, 'PG_VERSION'))
    return true
  } catch (error) {
    // A directory closed to this user must not pass for an empty one.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

async function initialise(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  // Sorting comes from ICU; the C library still decides for pg_trgm what a letter is, and in
  // plain C it takes no accented one for a letter. Older macOS has no C.UTF-8.
  for (const characters of ['C.UTF-8', 'en_US.UTF-8']) {
    const args = [
      `--pgdata=${directory}`,
      '--username=postgres',
      '--auth-local=reject',
      '--auth-host=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${characters}`,
      '--locale-provider=icu',
      '--icu-locale=und',
      '--no-instructions',
    ]
    const made = await runProgram(binaries.initdb, args, { account })
    if (made.succeeded) return
    const isLastTry = characters === 'en_US.UTF-8'
    if (isLastTry || !made.output.includes('invalid locale')) {
      throw explainFailure(made.output, dirname(directory))
    }
  }
}

/** The superuser gets no password, so nobody can ever come in as it. */
async function addRoleAndDatabase(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  await runSingleUser(directory, binaries, account, [
    `CREATE ROLE ${databaseName} LOGIN CREATEDB`,
    `GRANT pg_monitor TO ${databaseName}`,
    'CREATE EXTENSION pg_stat_statements',
    `GRANT EXECUTE ON FUNCTION pg_stat_statements_reset TO ${databaseName}`,
    `CREATE DATABASE ${databaseName} OWNER ${databaseName}`,
  ])
  await renewPassword(directory, binaries, account)
}

async function removeDeadDrafts(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(draftPrefix)) continue
    const creator = Number(name.slice(draftPrefix.length))
    if (creator !== process.pid && (await readProcessFacts(creator))) continue
    // The initdb of a killed start may still be writing there.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 10 })
  }
}
