import { test as base, expect, type Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { refuseInternals, watchBodies } from './bodies.ts'
import { join, signUp, type Church, type Person } from './people.ts'
import { runServer, type TestServer } from './run-server.ts'

type PerTest = {
  readonly noInternals: void
  /** A new church of this test's own, without songs. */
  readonly church: Church
  /** Makes a member of that church, signed in. */
  readonly member: (role: 'admin' | 'leader' | 'musician') => Promise<Person>
  /** Opens a page whose console errors fail the test. */
  readonly open: (person: Person, path: string) => Promise<Page>
}

type PerWorker = {
  readonly server: TestServer
  /** Owns every church of this worker. */
  readonly owner: Person
  readonly watchedBrowser: void
}

/** A whole journey: a real server, a real database, real browsers. */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    async ({}, use) => {
      const server = await runServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  watchedBrowser: [
    async ({ browser }, use) => {
      watchBodies(browser)
      await use()
    },
    { scope: 'worker', auto: true },
  ],
  noInternals: [
    async ({}, use) => {
      await use()
      refuseInternals()
    },
    { auto: true },
  ],
  owner: [
    async ({ browser, server }, use) => {
      const owner = await signUp(browser, server.url, 'Olivia Owner')
      await use(owner)
      await owner.context.close()
    },
    { scope: 'worker' },
  ],
  church: async ({ owner }, use, info) => {
    const name = `Church ${info.testId.slice(-6)}`
    await use(await owner.mutate<Church>('church.create', { name, timeZone: 'Europe/London' }))
  },
  member: async ({ browser, server, owner, church }, use) => {
    const people: Person[] = []
    await use(async (role) => {
      const person = await join(browser, server.url, owner, church, role)
      people.push(person)
      return person
    })
    for (const { context } of people) await context.close()
  },
  open: async ({}, use) => {
    const pages: Page[] = []
    const errors: string[] = []
    await use(async (person, path) => {
      const page = await person.context.newPage()
      pages.push(page)
      noteErrors(page, errors)
      await page.goto(path)
      return page
    })
    for (const page of pages) await page.close()
    expect(errors, 'the browser console stays clean').toEqual([])
  },
})

export { expect } from '@playwright/test'

/** Collects what a page complains about. */
export function noteErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A conflict that is shown to people is an answer like any other.
    if (message.text().includes('409 (Conflict)')) return
    // So is a file that cannot be attached or opened.
    if (/\/api\/(attachments\?|imports\/)/.test(message.location().url)) return
    // Where a journey pulls the plug, the browser misses even the icon of the page.
    if (message.text().includes('ERR_INTERNET_DISCONNECTED')) return
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
}

/** Fails on anything that a screen reader or keyboard user would stumble over badly. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousViolations(page)).toEqual([])
}

/** What axe finds serious or critical on a page, each with the elements it is about. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
