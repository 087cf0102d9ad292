import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'

const invite = '/api/trpc/invitation.create'

describe('an Idempotency-Key', () => {
  const key = '0123456789abcdef0123456789abcdef'

  it('lets each call of a batch happen once, however often the batch is sent', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const invitation = { churchId, role: 'musician' }
    const calls = { '0': invitation, '1': { ...invitation, role: 'leader' } }
    const path = '/api/trpc/invitation.create,invitation.create?batch=1'
    for (const header of [key, `${key}a,${key}b`]) {
      const first = await browser.post(path, calls, { 'idempotency-key': header })
      const again = await browser.post(path, calls, { 'idempotency-key': header })
      expect(first.status).toBe(200)
      expect(again.body).toEqual(first.body)
    }
    expect((await browser.query('invitation.list', { churchId })).data).toHaveLength(4)
  })

  it('is 422 with another input, and 400 when it could be guessed', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const send = (role: string, header: string) =>
      browser.post(invite, { churchId, role }, { 'idempotency-key': header })
    expect((await send('musician', key)).status).toBe(200)
    expect((await send('leader', key)).status).toBe(422)
    expect((await send('leader', '1')).status).toBe(400)
  })
})
