import type { ChurchEvent } from '@precentor/core'
import { administer } from '@precentor/db/testing'
import { describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { packEvents } from './event-packet.ts'

const churchId = '01890000-0000-7000-8000-00000000000a'
const plan = (id: string): ChurchEvent => ({ churchId, kind: 'plan', id })

describe('the event bus', () => {
  it('shows every process the changes of the others, each once, and of that church only', async () => {
    await using first = await startTestServer()
    await using second = await startTestServer({}, first.database)
    const here = await watch(first)
    const there = await watch(second)
    first.runtime.context.events.publish(plan('a'))
    // At once where it happened, without waiting for the database.
    expect(here.ids).toEqual(['a'])
    first.runtime.context.events.publish({ ...plan('elsewhere'), churchId: 'another church' })
    second.runtime.context.events.publish(plan('b'))
    await vi.waitFor(() => expect(here.ids).toEqual(['a', 'b']))
    await vi.waitFor(() => expect(there.ids.toSorted()).toEqual(['a', 'b']))
    await roundTrip(first, second)
    expect([here.ids, there.ids.toSorted()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  it('tells others of a burst in a few notices, with nothing left out', async () => {
    await using first = await startTestServer()
    await using second = await startTestServer({}, first.database)
    const there = await watch(second)
    const packets: string[] = []
    second.runtime.listener.listen('precentor.events', (text) => packets.push(text))
    const ids = Array.from({ length: 200 }, (_, index) => `song-${index}`)
    for (const id of [...ids, ...ids]) first.runtime.context.events.publish(plan(id))
    await vi.waitFor(() => expect(there.ids).toEqual(ids))
    expect(packets.length).toBe(4)
    expect(there.gaps).toBe(0)
  })

  it('lets pages look again when changes may have been missed', async () => {
    await using first = await startTestServer()
    await using second = await startTestServer({}, first.database)
    const there = await watch(second)
    await administer(
      first.database.connectionString,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'precentor-test-listen' AND datname = current_database()`,
    )
    first.runtime.context.events.publish(plan('while it was deaf'))
    await vi.waitFor(() => expect(there.gaps).toBe(1), 10_000)
    first.runtime.context.events.publish(plan('after'))
    await vi.waitFor(() => expect(there.ids).toContain('after'), 10_000)
  })

  it('takes a packet that came twice once, and notices one that never came', async () => {
    await using server = await startTestServer()
    const here = await watch(server)
    const send = async (number: number, id: string) => {
      const [text = ''] = packEvents('another process', number, [plan(id)])
      await server.runtime.listener.notify('precentor.events', text)
    }
    for (const number of [7, 8, 8, 7]) await send(number, `plan-${number}`)
    await vi.waitFor(() => expect(here.ids).toEqual(['plan-7', 'plan-8']))
    expect(here.gaps).toBe(0)
    await send(10, 'plan-10')
    await vi.waitFor(() => expect(here.gaps).toBe(1))
    expect(here.ids).toEqual(['plan-7', 'plan-8', 'plan-10'])
    await server.runtime.listener.notify('precentor.events', '{"version":2}')
    await vi.waitFor(() => expect(here.gaps).toBe(2))
  })
})

/** What a page of the church hears from now on. */
async function watch({ runtime }: TestServer) {
  const seen = { ids: [] as string[], gaps: 0 }
  await new Promise<void>((resolve) => runtime.listener.listen('ready', () => undefined, resolve))
  runtime.context.events.subscribe(
    churchId,
    ({ id }) => seen.ids.push(id),
    () => (seen.gaps += 1),
  )
  return seen
}

/** Whatever was told before has been heard by both when this resolves. */
async function roundTrip(...servers: readonly TestServer[]): Promise<void> {
  for (const { runtime } of servers) {
    await new Promise<void>((resolve) => {
      runtime.listener.listen('round', () => resolve())
      void runtime.listener.notify('round', '')
    })
  }
}
