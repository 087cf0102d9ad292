import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backupAge } from './backup-age.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precentor-backup-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('tells the age of a backup: of a file, or of the newest in a folder', async () => {
  expect(await backupAge(null, now)).toBeNull()
  expect(await backupAge(join(folder, 'missing'), now)).toBe(8760)
  expect(await backupAge(folder, now)).toBe(8760)
  for (const [name, hours] of [
    ['old.dump', 50],
    ['new.dump', 3],
  ] as const) {
    await writeFile(join(folder, name), '')
    await utimes(join(folder, name), at(hours), at(hours))
  }
  expect(await backupAge(join(folder, 'old.dump'), now)).toBe(50)
  expect(await backupAge(folder, now)).toBe(3)
})
