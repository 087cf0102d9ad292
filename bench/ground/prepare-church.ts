import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { preparePlan } from '../src/api/prepare-plan.ts'
import { productSecret } from './product.ts'

/** Somebody who may use the API: by token, or with a browser's cookie. */
export type Person = {
  readonly userId: string
  readonly memberId: string
  readonly authorization: string
  readonly cookie: string
  /** An address of their own, for `X-Forwarded-For`. */
  readonly address: string
}

export type PreparedChurch = {
  readonly churchId: string
  readonly slug: string
  /** A published plan with twenty songs. */
  readonly planId: string
  /** A published plan without items, and what is written of it. */
  readonly watched: {
    readonly planId: string
    readonly serviceTypeId: string
    readonly date: string
    readonly title: string
  }
  readonly leaders: readonly Person[]
  readonly musicians: readonly Person[]
}

/**
 * Makes a church with a library of twenty hymns, a published plan of them and as many people
 * as are asked for: the church through the product's own API, the people by SQL, since
 * hundreds of passwords would be hashed for minutes.
 */
export async function prepareChurch(
  url: string,
  connectionString: string,
  people: { readonly leaders: number; readonly musicians: number },
): Promise<PreparedChurch> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { cookie, churchId, planId } = await preparePlan(url)
    await post(url, cookie, 'plan.publish', { churchId, planId })
    const watched = await makeQuietPlan(url, cookie, churchId)
    const { rows } = await client.query<{ slug: string }>('SELECT slug FROM churches')
    const add = async (count: number, role: string) => {
      const added: Person[] = []
      for (let at = 0; at < count; at += 1) added.push(await addPerson(client, churchId, role))
      return added
    }
    await client.query('BEGIN')
    const leaders = await add(people.leaders, 'leader')
    const musicians = await add(people.musicians, 'musician')
    await client.query('COMMIT')
    return { churchId, slug: rows[0]?.slug ?? '', planId, watched, leaders, musicians }
  } finally {
    await client.end()
  }
}

/** Calls a mutation and gives what it answers; throws when it is refused. */
async function post<T>(url: string, cookie: string, procedure: string, input: unknown): Promise<T> {
  const answer = await fetch(`${url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`)
  return (JSON.parse(text) as { result: { data: T } }).result.data
}

/** A plan with nothing in it, so that phones can look at it again and again. */
async function makeQuietPlan(url: string, cookie: string, churchId: string) {
  const [serviceType] = await get<{ id: string }[]>(url, cookie, 'serviceType.list', { churchId })
  const fields = { serviceTypeId: serviceType?.id ?? '', date: '2026-12-13', title: 'Watched' }
  const plan = await post<{ id: string }>(url, cookie, 'plan.create', { churchId, ...fields })
  await post(url, cookie, 'plan.publish', { churchId, planId: plan.id })
  return { planId: plan.id, ...fields }
}

async function get<T>(url: string, cookie: string, procedure: string, input: object): Promise<T> {
  const query = encodeURIComponent(JSON.stringify(input))
  const answer = await fetch(`${url}/api/trpc/${procedure}?input=${query}`, { headers: { cookie } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${text}`)
  return (JSON.parse(text) as { result: { data: T } }).result.data
}

let people = 0

async function addPerson(client: pg.Client, churchId: string, role: string): Promise<Person> {
  people += 1
  const [userId, memberId] = [randomUUID(), randomUUID()]
  const name = `Person ${people}`
  const token = `pct_${randomBytes(32).toString('base64url')}`
  const session = randomBytes(24).toString('base64url')
  await client.query(
    `INSERT INTO users (id, name, email, email_verified, updated_at) VALUES ($1, $2, $3, true, now())`,
    [userId, name, `person-${people}-${userId}@test.example`],
  )
  await client.query(
    `INSERT INTO members (id, church_id, user_id, role, name, updated_at)
     VALUES ($1, $2, $3, $4::role, $5, now())`,
    [memberId, churchId, userId, role, name],
  )
  await client.query(
    `INSERT INTO api_tokens (id, user_id, name, hash, hint, scope) VALUES ($1, $2, 'Bench', $3, 'pct_', 'write')`,
    [randomUUID(), userId, createHash('sha256').update(token).digest()],
  )
  await client.query(
    `INSERT INTO sessions (id, user_id, token, expires_at, updated_at)
     VALUES ($1, $2, $3, now() + interval '29 days', now())`,
    [randomUUID(), userId, session],
  )
  const signature = createHmac('sha256', productSecret).update(session).digest('base64')
  return {
    userId,
    memberId,
    authorization: `Bearer ${token}`,
    cookie: `precentor.session_token=${encodeURIComponent(`${session}.${signature}`)}`,
    address: `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`,
  }
}
