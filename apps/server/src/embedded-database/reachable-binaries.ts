import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { canReach, sharedDirectory } from './choose-place.ts'
import type { DatabaseLog } from './database-log.ts'
import { type Binaries, binariesIn, findBinaries } from './find-binaries.ts'
import type { Account } from './run-program.ts'

/**
 * Gives PostgreSQL programs that the account can run: the installed ones, or, when they lie
 * below a directory closed to that account, a copy below /var/lib/precentor made once per version.
 */
export async function reachableBinaries(
  account: Account | undefined,
  log: DatabaseLog,
  installed: Binaries = findBinaries(),
): Promise<Binaries> {
  if (!account || (await canReach(account, join(installed.directory, 'bin')))) return installed

  const copy = join(sharedDirectory, `postgresql-${installed.version}`)
  if (!(await exists(copy))) {
    await copyAside(installed.directory, copy)
    log.info(
      `Copied the PostgreSQL programs to ${copy}, because ${account.name} cannot reach node_modules.`,
    )
  }
  return binariesIn(copy, installed.version)
}

/** The copy appears whole or not at all: a start that is killed half-way leaves nothing that looks finished. */
async function copyAside(source: string, target: string): Promise<void> {
  await mkdir(sharedDirectory, { recursive: true, mode: 0o755 })
  const draft = await mkdtemp(join(sharedDirectory, 'copying-'))
  try {
    await cp(source, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    await rename(join(draft, 'native'), target)
  } catch (error) {
    // Two starts at once: whoever renames second finds a full directory and uses that.
    if (!(await exists(target))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
