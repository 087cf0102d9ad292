import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The secret in a file, made at the first time. Its owner alone may read it, also
 * when it was copied there with other rights.
 */
export async function readOrMake(file: string, make: () => string): Promise<string> {
  await mkdir(dirname(file), { recursive: true })
  await makeIfAbsent(file, make)
  await chmod(file, 0o600)
  return (await readFile(file, 'utf8')).trim()
}

/** Puts the whole file there in one step, so that nobody ever reads half a secret. */
async function makeIfAbsent(file: string, make: () => string): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, make(), { mode: 0o600 })
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
}
