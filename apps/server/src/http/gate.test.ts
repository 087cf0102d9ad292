import { request as send } from 'node:http'
import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'

describe('the gate', () => {
  it('is free again whatever came in, and is held by nobody who is still sending', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const input = { name: 'Program', scope: 'write', expiresInDays: 30 }
    const { data } = await browser.mutate('account.createToken', input)
    const headers = { authorization: `Bearer ${(data as { secret: string }).secret}` }
    const { limit } = server.runtime.database.gate.figures()
    for (let at = 0; at <= limit; at += 1) {
      const answer = await sendText(`${server.url}/api/auth/sign-in/email`, '{{{{')
      expect(answer.status).toBe(400)
    }
    const slow = Array.from({ length: limit + 1 }, () => beginSending(server.url, headers))
    expect(await browser.query('song.list', { churchId })).toMatchObject({ data: { items: [] } })
    for (const request of slow) request.destroy()
    expect(await browser.query('song.list', { churchId })).toMatchObject({ data: { items: [] } })
    expect(server.runtime.database.gate.figures().active).toBe(0)
  })
})

async function sendText(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

/** Says that a body comes, and sends a part of it. */
function beginSending(url: string, who: Record<string, string>) {
  const headers = { ...who, 'content-type': 'application/json', 'content-length': '1000' }
  const request = send(`${url}/api/trpc/church.create`, { method: 'POST', headers })
  request.on('error', () => undefined)
  request.write('{"name":')
  return request
}
