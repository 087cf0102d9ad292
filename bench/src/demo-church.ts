import { startProgram, type Program } from './processes.ts'

export type DemoRole = 'owner' | 'admin' | 'leader' | 'musician'

const password = 'a password for the bench alone'
const domain = 'precentor.example'
const mailboxes = { owner: 'demo', admin: 'admin', leader: 'leader', musician: 'musician' } as const

/** The product with its sample church, somebody of each role in it. */
export function startDemo(
  port: number,
  database: { readonly connectionString: string; readonly home: string },
): Promise<Program> {
  const env = {
    // The bench is one person who calls more than any person does.
    PRECENTOR_CALL_LIMITS: 'off',
    PORT: `${port}`,
    PRECENTOR_HOME: database.home,
    DATABASE_URL: database.connectionString,
    PRECENTOR_DEMO: '1',
    PRECENTOR_DEMO_EMAIL: `${mailboxes.owner}@${domain}`,
    PRECENTOR_DEMO_PASSWORD: password,
  }
  return startProgram('apps/server/src/main.ts', [], env, 'is ready')
}

/** A cookie header of a member of the sample church. */
export async function signInAs(url: string, role: DemoRole): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${mailboxes[role]}@${domain}`, password }),
  })
  if (!answer.ok) throw new Error(`Signing in failed: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** The value of a query of the API, for a member. */
export async function ask<T>(
  url: string,
  cookie: string,
  procedure: string,
  input: unknown,
): Promise<T> {
  const query = encodeURIComponent(JSON.stringify(input))
  const answer = await fetch(`${url}/api/trpc/${procedure}?input=${query}`, { headers: { cookie } })
  const body = (await answer.json()) as { result: { data: T } }
  if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}.`)
  return body.result.data
}
