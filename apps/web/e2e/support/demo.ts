import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import type { Ask } from './every-page.ts'
import { runServer, type TestServer } from './run-server.ts'

const email = 'demo@precentor.example'
const password = 'a password for pictures'

export type Demo = TestServer & {
  /** A browser in which the owner of the sample church is signed in. */
  signIn(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>
}

/** Starts the product with its sample church. */
export async function runDemo(): Promise<Demo> {
  const server = await runServer({
    PRECENTOR_DEMO: '1',
    PRECENTOR_DEMO_EMAIL: email,
    PRECENTOR_DEMO_PASSWORD: password,
  })
  const signIn: Demo['signIn'] = async (browser, options) => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', ...options })
    const answer = await context.request.post('/api/auth/sign-in/email', {
      data: { email, password },
      headers: { origin: server.url },
    })
    if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`)
    return context
  }
  return { ...server, signIn }
}

/** The API as the person who is signed in there. */
export function askAs({ request }: BrowserContext): Ask {
  return async (procedure, input) => {
    const answer = await request.get(`/api/trpc/${procedure}`, {
      ...(input !== undefined && { params: { input: JSON.stringify(input) } }),
    })
    if (!answer.ok()) throw new Error(`${procedure}: ${await answer.text()}`)
    return ((await answer.json()) as { result: { data: never } }).result.data
  }
}
