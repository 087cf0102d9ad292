import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

it('loads nothing of the application in the primary', async () => {
  const program = fileURLToPath(new URL('./testing/list-loaded.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program])
  const loaded = JSON.parse(stdout) as string[]
  expect(loaded.some((url) => url.endsWith('/primary/crew.ts'))).toBe(true)
  const application =
    /\/packages\/|\/apps\/web\/|\/node_modules\/(next|react|@prisma|@trpc|pg|piscina|better-auth)\//
  expect(loaded.filter((url) => application.test(url))).toEqual([])
})
