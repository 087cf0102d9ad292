import { essentialProcedures } from '@precentor/core'
import { procedureDefinitions } from '@precentor/api'
import { administer, openTestDatabase } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestBrowser } from '../testing/test-browser.ts'
import { openRegistry } from './open-registry.ts'

type Listed = { path: string; version: number; isEnabled: boolean }

describe('a procedure that an admin switches off', () => {
  it('is refused in plain words by every process, until it is switched on again', async () => {
    await using database = await openTestDatabase()
    await using first = await startTestServer({}, database)
    await using second = await startTestServer({}, database)
    const browser = first.visit()
    const churchId = await browser.settle()
    const { version } = await listed(browser, 'song.list')

    const off = { path: 'song.list', version, isEnabled: false, ownLimit: null }
    // With a key, as the pages send it: the call then happens in a transaction of its own.
    const headers = { 'idempotency-key': '01a1fc12-1e24-72a5-af9c-53071efad39f' }
    const answer = await browser.post('/api/trpc/procedure.change', off, headers)
    expect(answer.status).toBe(200)
    const changed = answer.body as { result: { data: Listed } }
    const refusal = { status: 403, reason: 'procedure.switched_off' }
    expect(await browser.query('song.list', { churchId })).toMatchObject(refusal)
    await expect.poll(() => policyOn(second)).toMatchObject({ isEnabled: false })

    const { version: next } = changed.result.data
    await browser.mutate('procedure.change', { ...off, version: next, isEnabled: true })
    expect(await browser.query('song.list', { churchId })).toMatchObject({ status: 200 })
    await expect.poll(() => policyOn(second)).toMatchObject({ isEnabled: true })
  })

  it('is noticed by the next look where the notice was lost', async () => {
    await using server = await startTestServer()
    const deaf = { listen: () => () => undefined, notify: () => Promise.reject(new Error('deaf')) }
    const registry = await openRegistry(server.runtime.context, deaf, { pollEvery: 50 })
    const browser = server.visit()
    await browser.settle()
    const { version } = await listed(browser, 'song.list')
    const off = { path: 'song.list', version, isEnabled: false, ownLimit: 3 }
    await browser.mutate('procedure.change', off)
    await expect
      .poll(() => registry.of('song.list'))
      .toEqual({ isEnabled: false, mostPerMinute: 3 })
    registry.close()
  })

  it('leaves the way back open', () => {
    const paths = new Set(procedureDefinitions().map(({ path }) => path))
    expect(essentialProcedures.filter((path) => !paths.has(path))).toEqual([])
  })

  it('does not follow from a table that is empty or gone', async () => {
    await using database = await openTestDatabase()
    await administer(database.connectionString, 'DROP TABLE procedures')
    await using server = await startTestServer({}, database)
    const browser = server.visit()
    const churchId = await browser.settle()
    expect(await browser.query('song.list', { churchId })).toMatchObject({ status: 200 })
  })
})

describe('a limit', () => {
  it('is charged for each call of a batch, and the others go through', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    await limit(browser, 'account.get', 2)
    const names = ['account.get', 'account.get', 'account.get', 'church.list'].join(',')
    const answer = await browser.fetch(`/api/trpc/${names}?batch=1&input=%7B%7D`)
    const results = answer.body as { error?: { data: { reason: string; httpStatus: number } } }[]
    const refused = results.filter(({ error }) => error?.data.httpStatus === 429)
    expect(refused).toHaveLength(1)
    expect(results.filter(({ error }) => error === undefined)).toHaveLength(3)
    expect(results[3]?.error).toBeUndefined()
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is a person’s own, and 429 says when to come back', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    await limit(browser, 'song.list', 1)
    expect(await browser.query('song.list', { churchId })).toMatchObject({ status: 200 })
    const refused = await browser.query('song.list', { churchId })
    expect(refused).toMatchObject({ status: 429, reason: 'calls.too_many' })
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
  })

  it('holds for an address too, whoever calls from there', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    await limit(browser, 'setup.state', 1)
    const answers = []
    for (let at = 0; at < 21; at += 1) answers.push((await browser.query('setup.state')).status)
    expect(answers.filter((status) => status === 200)).toHaveLength(20)
    expect(answers.at(-1)).toBe(429)
    expect(await server.visit().query('setup.state')).toMatchObject({ status: 200 })
  })

  it('is none where an operator wants none', async () => {
    await using server = await startTestServer({ limitsCalls: false })
    const browser = server.visit()
    await browser.settle()
    await limit(browser, 'account.get', 1)
    await browser.query('account.get')
    expect(await browser.query('account.get')).toMatchObject({ status: 200 })
  })
})

function policyOn(server: TestServer) {
  return server.runtime.registry.of('song.list')
}

async function listed(browser: TestBrowser, path: string): Promise<Listed> {
  const { data } = await browser.query('procedure.list')
  const found = (data as { procedures: Listed[] }).procedures.find((one) => one.path === path)
  if (found === undefined) throw new Error(`${path} is not listed.`)
  return found
}

async function limit(browser: TestBrowser, path: string, ownLimit: number): Promise<void> {
  const { version } = await listed(browser, path)
  const change = { path, version, isEnabled: true, ownLimit }
  expect(await browser.mutate('procedure.change', change)).toMatchObject({ status: 200 })
}
