import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createPrecentorClient } from './create-client.ts'
import { refusalOf } from './refusal.ts'

type Sent = { readonly url: string; readonly key: string | undefined }
type Reaction = 'lose' | { readonly status: number; readonly body: unknown }

const done: Reaction = { status: 200, body: [{ result: { data: { id: 'made' } } }] }
const input = { churchId: 'church', title: 'Abide with Me' }

describe('a call whose answer is lost', () => {
  it('is sent again with the same key', async () => {
    await using server = await startServer(['lose', refusal(503, 'server.busy'), done])
    await expect(server.client.song.create.mutate(input)).resolves.toEqual({ id: 'made' })
    const keys = server.sent.map(({ key }) => key)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is asked for again while it is still being done', async () => {
    await using server = await startServer([refusal(409, 'key.in_flight'), done])
    await expect(server.client.song.create.mutate(input)).resolves.toEqual({ id: 'made' })
  })

  it('has another key than any other call, also in one batch', async () => {
    const both = { status: 200, body: [{ result: { data: 1 } }, { result: { data: 2 } }] }
    await using server = await startServer([both, done])
    const { create } = server.client.song
    await Promise.all([create.mutate(input), create.mutate(input)])
    await create.mutate(input)
    const keys = server.sent.flatMap(({ key }) => key?.split(',') ?? [])
    expect(new Set(keys).size).toBe(3)
  })

  it('is a query that is sent again without a key', async () => {
    await using server = await startServer(['lose', done])
    await server.client.church.list.query()
    expect(server.sent.map(({ key }) => key)).toEqual([undefined, undefined])
  })

  it('is given up after three more tries', async () => {
    await using server = await startServer(Array.from({ length: 9 }, () => 'lose'))
    const error = await server.client.song.create.mutate(input).catch((reason: unknown) => reason)
    expect(refusalOf(error)).toBeNull()
    expect(server.sent).toHaveLength(4)
  })

  it.each([400, 403, 409, 422, 429, 500])('is not one that is refused with %i', async (status) => {
    await using server = await startServer([refusal(status, 'some.reason'), done])
    const error = await server.client.song.create.mutate(input).catch((reason: unknown) => reason)
    expect(refusalOf(error)).toMatchObject({ reason: 'some.reason' })
    expect(server.sent).toHaveLength(1)
  })

  it('is not one that took too long or found no room', async () => {
    for (const reason of ['server.slow', 'server.full']) {
      await using server = await startServer([refusal(503, reason), done])
      await server.client.song.create.mutate(input).catch(() => undefined)
      expect(server.sent).toHaveLength(1)
    }
  })

  it('is not one that its sender has called back', async () => {
    await using server = await startServer(['lose', done])
    const stop = new AbortController()
    const call = server.client.song.create.mutate(input, { signal: stop.signal })
    stop.abort()
    await expect(call).rejects.toThrow('abort')
    expect(server.sent.length).toBeLessThanOrEqual(1)
  })
})

function refusal(status: number, reason: string): Reaction {
  const data = { code: 'X', httpStatus: status, reason, requestId: 'r' }
  return { status, body: [{ error: { message: 'No.', code: -32_000, data } }] }
}

/** Answers the requests that come in one after the other as it is told. */
async function startServer(reactions: readonly Reaction[]) {
  const sent: Sent[] = []
  const server = createServer((request, response) => {
    request.resume()
    const reaction = reactions[sent.length] ?? 'lose'
    sent.push({
      url: request.url ?? '',
      key: request.headers['idempotency-key'] as string | undefined,
    })
    if (reaction === 'lose') {
      request.socket.destroy()
      return
    }
    response.writeHead(reaction.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(reaction.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    sent,
    client: createPrecentorClient({ url, token: 'pct_test' }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
