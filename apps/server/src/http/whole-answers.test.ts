import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'

describe('an answer of the API', () => {
  it('leaves in one piece and says how long it is', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const input = encodeURIComponent(JSON.stringify({ churchId }))
    const answer = await browser.fetch(`/api/trpc/song.list?input=${input}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('transfer-encoding')).toBeNull()
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10)
  })

  it('that is a stream of events is for those who ask for one', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const input = encodeURIComponent(JSON.stringify({ churchId }))
    const answer = await browser.fetch(`/api/trpc/plan.onChange?input=${input}`)
    expect(answer.status).toBe(406)
    expect(JSON.stringify(answer.body)).toContain('text/event-stream')
  })
})
