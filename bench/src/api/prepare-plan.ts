import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../processes.ts'

export type PreparedPlan = {
  readonly churchId: string
  readonly planId: string
  /** A cookie header of somebody who is signed in. */
  readonly cookie: string
}

const items = 20
const hymns = join(root, 'prisma/sample/hymns')

/** Makes a church with a plan of 20 songs through the product's own API. */
export async function preparePlan(url: string): Promise<PreparedPlan> {
  const cookie = await signUp(url)
  const call = async <T>(procedure: string, input: unknown): Promise<T> => {
    const answer = await fetch(`${url}/api/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    })
    const body = (await answer.json()) as { result: { data: T }; error?: { message: string } }
    if (!answer.ok) throw new Error(`${procedure}: ${body.error?.message}`)
    return body.result.data
  }
  const { id: churchId } = await call<{ id: string }>('church.create', {
    name: 'Bench',
    timeZone: 'Europe/London',
  })
  const serviceType = await call<{ id: string }>('serviceType.create', {
    churchId,
    name: 'Sunday morning',
    defaultTimes: [],
    defaultItems: [],
  })
  const plan = await call<{ id: string }>('plan.create', {
    churchId,
    serviceTypeId: serviceType.id,
    date: '2026-12-06',
    title: 'Bench',
  })
  const files = (await readdir(hymns)).toSorted().slice(0, items)
  for (const file of files) {
    const chart = await readFile(join(hymns, file), 'utf8')
    const song = await call<{ arrangements: { id: string }[] }>('song.create', {
      churchId,
      title: file.replace('.cho', ''),
      arrangement: { name: 'Default', chart },
    })
    const arrangementId = song.arrangements[0]?.id
    await call('plan.addItem', {
      churchId,
      planId: plan.id,
      kind: 'song',
      arrangementId,
      length: 240,
    })
  }
  return { churchId, planId: plan.id, cookie }
}

async function signUp(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      name: 'Bench',
      email: 'bench@test.example',
      password: 'a long enough password',
    }),
  })
  if (!answer.ok) throw new Error(`Signing up failed: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
