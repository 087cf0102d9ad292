import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { deliverPosts, judgeAlerts } from '@precentor/core'
import { openTestWorld } from '@precentor/core/testing'
import { askOutside } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { createPostTransport } from './post-transport.ts'

const told = { byMail: false, byPost: true, publicUrl: 'https://worship.example.org' }
const trouble = { connections: { all: 95, most: 100 }, failedJobs: 0, backupAge: null }

describe('an alert', () => {
  it('is posted once, however many send at once', async () => {
    await using world = await openTestWorld()
    await using receiver = await startReceiver([])
    await judgeAlerts(world.context, trouble, told)
    const transport = createPostTransport(receiver.url)
    const taken = await Promise.all([1, 2, 3].map(() => deliverPosts(world.context, transport)))
    expect(taken.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
    expect(receiver.taken).toMatchObject([
      {
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
        body: {
          rule: 'connections',
          event: 'opened',
          sentence: 'PostgreSQL nearly out of connections: 95 %, at most 80 % would be well.',
          link: 'https://worship.example.org/admin/alerts',
        },
      },
    ])
  })

  it('is posted again after a refusal, under the same key', async () => {
    await using world = await openTestWorld()
    await using receiver = await startReceiver([500, 302])
    await judgeAlerts(world.context, trouble, told)
    const transport = createPostTransport(receiver.url)
    const at = (later: number) => ({
      ...world.context,
      now: () => new Date(world.context.now().getTime() + later),
    })
    expect(await deliverPosts(world.context, transport)).toBe(0)
    expect(await deliverPosts(at(14_000), transport)).toBe(0)
    expect(await deliverPosts(at(15_000), transport)).toBe(0)
    const [row] = await askOutside(world.database.connectionString, 'SELECT * FROM outbox_posts')
    // A redirect is not followed: nobody there leads this server to another address.
    expect(row).toMatchObject({ attempts: 2, last_error: 'The webhook answered with status 302.' })
    expect(await deliverPosts(at(60_000), transport)).toBe(1)
    expect(new Set(receiver.taken.map(({ key }) => key)).size).toBe(1)
    expect(receiver.taken).toHaveLength(3)
  })

  it('waits while nobody is there, and says nothing of where', async () => {
    await using world = await openTestWorld()
    await judgeAlerts(world.context, trouble, told)
    const transport = createPostTransport('http://127.0.0.1:9/secret-path')
    expect(await deliverPosts(world.context, transport)).toBe(0)
    const [row] = await askOutside(world.database.connectionString, 'SELECT * FROM outbox_posts')
    expect(row).toMatchObject({ sent_at: null, last_error: 'The webhook could not be reached.' })
  })
})

type Taken = { readonly key: string | undefined; readonly body: unknown }

/** Starts a receiver that answers with these statuses first, then with 200. */
async function startReceiver(statuses: number[]) {
  const taken: Taken[] = []
  const take = async (request: IncomingMessage) => {
    taken.push({ key: String(request.headers['idempotency-key']), body: await json(request) })
    return statuses.shift() ?? 200
  }
  const server = createServer((request, response) => {
    void take(request).then((status) => {
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  return {
    url,
    taken,
    [Symbol.asyncDispose]: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close').catch(() => undefined)
    },
  }
}
