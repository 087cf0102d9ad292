import { describe, expect, it, vi } from 'vitest'
import { administer, openTestDatabase } from '../testing/test-database.ts'
import { openListener, type Listener } from './open-listener.ts'

describe('openListener', () => {
  it('hears what is told on its channels, by itself and by others, and nothing else', async () => {
    await using pair = await openPair()
    const heard = await listen(pair.second, 'hymns')
    await pair.first.notify('psalms', 'not this')
    await pair.first.notify('hymns', 'one; "two" \'three\'')
    await pair.second.notify('hymns', 'own')
    await vi.waitFor(() => expect(heard).toEqual(['one; "two" \'three\'', 'own']))
  })

  it('hears each notice once however many listen, and none once it has stopped', async () => {
    await using pair = await openPair()
    const stopped: string[] = []
    const stop = pair.second.listen('hymns', (payload) => stopped.push(payload))
    const heard = await listen(pair.second, 'hymns')
    stop()
    await pair.first.notify('hymns', 'a')
    await vi.waitFor(() => expect(heard).toEqual(['a']))
    expect(stopped).toEqual([])
  })

  it('listens again after its connection was killed, and tells of the gap', async () => {
    await using pair = await openPair()
    let gaps = 0
    const heard = await listen(pair.second, 'hymns', () => (gaps += 1))
    expect(gaps).toBe(1)
    await pair.killConnections()
    await vi.waitFor(() => expect(gaps).toBe(2), 10_000)
    await pair.first.notify('hymns', 'after')
    await vi.waitFor(() => expect(heard).toEqual(['after']))
    expect(pair.problems.length).toBeGreaterThan(0)
  })

  it('sends what was told while there was no connection', async () => {
    await using pair = await openPair()
    const heard = await listen(pair.second, 'hymns')
    await pair.killConnections()
    const sent = Promise.all(['a', 'b', 'c'].map((payload) => pair.first.notify('hymns', payload)))
    await vi.waitFor(() => expect(pair.second.isConnected()).toBe(true), 10_000)
    await sent
    // What was sent while the other one was away is the gap that it is told of.
    await pair.first.notify('hymns', 'd')
    await vi.waitFor(() => expect(heard.at(-1)).toBe('d'))
    expect(['abcd', 'bcd', 'cd', 'd']).toContain(heard.join(''))
  })

  it('refuses what PostgreSQL will not take, and goes on', async () => {
    await using pair = await openPair()
    const heard = await listen(pair.second, 'hymns')
    await expect(pair.first.notify('hymns', 'x'.repeat(8_000))).rejects.toThrow('too long')
    await pair.first.notify('hymns', 'short')
    await vi.waitFor(() => expect(heard).toEqual(['short']))
    expect(() => pair.first.listen('drop table"', () => undefined)).toThrow('no channel’s name')
  })

  it('goes on when a listener breaks', async () => {
    await using pair = await openPair()
    pair.second.listen('hymns', () => {
      throw new Error('a broken listener')
    })
    const heard = await listen(pair.second, 'hymns')
    await pair.first.notify('hymns', 'a')
    await vi.waitFor(() => expect(heard).toEqual(['a']))
    expect(String(pair.problems)).toContain('a broken listener')
  })

  it('waits for a database that is not there yet, says so once, and can be closed meanwhile', async () => {
    const problems: unknown[] = []
    const listener = openListener({
      connectionString: 'postgresql://nobody@127.0.0.1:9/nothing',
      applicationName: 'precentor-test-listen',
      onProblem: (error) => problems.push(error),
    })
    const sent = listener.notify('hymns', 'a').catch((error: Error) => error.message)
    await vi.waitFor(() => expect(problems).toHaveLength(1))
    await listener.close()
    expect(await sent).toBe('The listener is closed.')
    await expect(listener.notify('hymns', 'b')).rejects.toThrow('The listener is closed.')
    expect(problems).toHaveLength(1)
  })
})

/** Two processes' listeners on one database. */
async function openPair() {
  const database = await openTestDatabase()
  const problems: unknown[] = []
  const open = () =>
    openListener({
      connectionString: database.connectionString,
      applicationName: 'precentor-test-listen',
      onProblem: (error) => problems.push(error),
    })
  const [first, second] = [open(), open()]
  return {
    first,
    second,
    problems,
    killConnections: () =>
      administer(
        database.connectionString,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'precentor-test-listen' AND datname = current_database()`,
      ),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([first.close(), second.close()])
      await database[Symbol.asyncDispose]()
    },
  }
}

/** What is heard from now on; resolves once nothing can be missed any more. */
async function listen(listener: Listener, channel: string, onGap = () => undefined as unknown) {
  const heard: string[] = []
  await new Promise<void>((resolve) => {
    listener.listen(
      channel,
      (payload) => heard.push(payload),
      () => {
        onGap()
        resolve()
      },
    )
  })
  return heard
}
