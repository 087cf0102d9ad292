import { describe, expect, it } from 'vitest'
import { reachDatabase } from './reach-database.ts'

const server = () => process.env['PRECENTOR_TEST_DATABASE'] ?? ''

describe('reachDatabase', () => {
  it('tells of a database that answers how many connections it has to give', async () => {
    const { most, reserved } = await reachDatabase(server())
    expect(most).toBeGreaterThan(reserved)
    expect(reserved).toBeGreaterThan(0)
  })

  it.each<[string, (url: URL) => void, RegExp]>([
    ['a port where nobody listens', (url) => (url.port = '1'), /cannot reach .* Is it running/],
    ['a wrong password', (url) => (url.password = 'hunter2'), /wrong user or password/],
    [
      'a name that does not exist',
      (url) => (url.pathname = '/nowhere'),
      /does not exist: the database nowhere/,
    ],
  ])('says in one sentence what is wrong with %s', async (_, change, words) => {
    const url = new URL(server())
    change(url)
    const refusal = reachDatabase(url.href)
    await expect(refusal).rejects.toThrow(words)
    await expect(refusal).rejects.not.toThrow('hunter2')
  })
})
