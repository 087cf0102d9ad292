import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'

const token = 'a-token-for-prometheus'

describe('/api/metrics', () => {
  it('has every figure of the worker and of the server, each with its help and type', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const answer = await fetch(`${server.url}/api/metrics`)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    for (const line of [
      /^precentor_calls_total\{procedure="church\.create",code="OK",worker="1"\} 1$/m,
      /^precentor_call_duration_seconds_bucket\{le="\+Inf",procedure="church\.create",worker="1"\} 1$/m,
      /^precentor_pool_connections\{state="limit",worker="1"\} 5$/m,
      /^precentor_statement_duration_seconds_count\{worker="1"\} [1-9]\d*$/m,
      /^precentor_breaker_open\{worker="1"\} 0$/m,
      /^precentor_gate_shed_total\{worker="1"\} 0$/m,
      /^precentor_transactions_committed_total\{worker="1"\} [1-9]\d*$/m,
      /^precentor_event_loop_utilisation\{worker="1"\} [\d.e-]+$/m,
      /^precentor_alert_open\{rule="pool_busy"\} 0$/m,
      /^precentor_worker_alert\{rule="breaker",worker="1"\} 0$/m,
      /^precentor_jobs_failed 0$/m,
    ]) {
      expect(text).toMatch(line)
    }
    const names = new Set(text.match(/^precentor_\w+(?=[ {])/gm))
    const typed = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map((found) => found[1])
    expect(typed.length).toBe(new Set(typed).size)
    for (const name of names) {
      expect(typed).toContain(name.replace(/_(bucket|sum|count)$/, ''))
    }
  })

  it('says at the second look what it said at the first, and what happened since', async () => {
    await using server = await startTestServer()
    const read = async () => (await fetch(`${server.url}/api/metrics`)).text()
    const before = await read()
    await server.visit().query('setup.state')
    const after = await read()
    expect(before).not.toContain('setup.state')
    expect(after).toContain('precentor_calls_total{procedure="setup.state",code="OK",worker="1"} 1')
  })

  it.each<[string, Record<string, string>]>([
    ['through a proxy', { 'x-forwarded-for': '192.0.2.7' }],
    ['by a standard proxy', { forwarded: 'for=192.0.2.7' }],
  ])('is not there for whoever comes %s', async (_, headers) => {
    await using server = await startTestServer()
    expect((await fetch(`${server.url}/api/metrics`, { headers })).status).toBe(404)
  })

  it('is there from anywhere for whoever knows the token, and for nobody else', async () => {
    await using server = await startTestServer({ metricsToken: token })
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/api/metrics`, { headers })).status
    expect(await status({})).toBe(404)
    expect(await status({ authorization: 'Bearer a-token-for-prometheuz' })).toBe(404)
    const away = { 'x-forwarded-for': '192.0.2.7' }
    expect(await status({ ...away, authorization: `Bearer ${token}` })).toBe(200)
  })
})
