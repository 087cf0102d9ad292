import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How a test is told what to do at its end: `onTestFinished` of Vitest. */
type AtEnd = (remove: () => Promise<void>) => void

/** A place for homes, gone after the test together with a database that a home in it links to. */
export async function temporaryDirectory(atEnd: AtEnd, mode = 0o755): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'precentor-home-')))
  await chmod(directory, mode)
  atEnd(async () => {
    const linked = await realpath(join(directory, 'home/postgres')).catch(() => directory)
    await rm(linked, { recursive: true, force: true })
    await rm(directory, { recursive: true, force: true })
  })
  return directory
}

/** A home that no Precentor has used yet. */
export async function temporaryHome(atEnd: AtEnd): Promise<string> {
  return join(await temporaryDirectory(atEnd), 'home')
}
