import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const hour = 3_600_000
/** A backup that was never made is as old as anything. */
const never = 24 * 365

/**
 * Hours since a file, or the newest file of a folder, was written; null = nobody said where
 * to look. A year where there is none.
 */
export async function backupAge(path: string | null, now: Date): Promise<number | null> {
  if (path === null) return null
  const newest = await newestChange(path)
  return newest === null ? never : Math.max(0, (now.getTime() - newest) / hour)
}

async function newestChange(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  if (!found.isDirectory()) return found.mtimeMs
  const entries = await readdir(path, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const times = await Promise.all(
    files.map(async ({ name }) => (await stat(join(path, name)).catch(() => null))?.mtimeMs ?? 0),
  )
  return times.length === 0 ? null : Math.max(...times)
}
