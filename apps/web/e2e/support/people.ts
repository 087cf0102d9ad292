import { expect, type APIRequestContext, type Browser, type BrowserContext } from '@playwright/test'

import { textOf } from './bodies.ts'

export const password = 'a long enough password'

export type Church = { readonly id: string; readonly slug: string; readonly name: string }

/** Somebody with a login, and a browser that is signed in. */
export type Person = {
  readonly name: string
  readonly context: BrowserContext
  /** Calls a procedure as this person. */
  mutate<T>(procedure: string, input: unknown): Promise<T>
  query<T>(procedure: string, input: unknown): Promise<T>
}

/** Makes an account over the API; `extra` carries an invitation or setup code. */
export async function signUp(
  browser: Browser,
  url: string,
  name: string,
  extra: Record<string, string> = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: url })
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${Date.now()}@test.example`
  const answer = await context.request.post('/api/auth/sign-up/email', {
    data: { name, email, password, ...extra },
    headers: { origin: url },
  })
  expect(answer.ok(), await textOf(answer)).toBe(true)
  return { name, context, ...callsOf(context.request) }
}

/** Invites somebody to a church and lets them accept. */
export async function join(
  browser: Browser,
  url: string,
  owner: Person,
  church: Church,
  role: 'admin' | 'leader' | 'musician',
): Promise<Person> {
  const { link } = await owner.mutate<{ link: string }>('invitation.create', {
    churchId: church.id,
    role,
  })
  const secret = link.split('/').at(-1) ?? ''
  const person = await signUp(browser, url, `Test ${role}`, { invitation: secret })
  await person.mutate('invitation.accept', { secret })
  return person
}

function callsOf(request: APIRequestContext): Pick<Person, 'mutate' | 'query'> {
  return {
    mutate: async (procedure, input) => {
      const answer = await request.post(`/api/trpc/${procedure}`, { data: input ?? {} })
      expect(answer.ok(), `${procedure}: ${await textOf(answer)}`).toBe(true)
      return ((await answer.json()) as { result: { data: never } }).result.data
    },
    query: async (procedure, input) => {
      const params = { input: JSON.stringify(input) }
      const answer = await request.get(`/api/trpc/${procedure}`, { params })
      expect(answer.ok(), `${procedure}: ${await textOf(answer)}`).toBe(true)
      return ((await answer.json()) as { result: { data: never } }).result.data
    },
  }
}
