import { findChurchScope, insertMember, updateMemberRemoval, type Db } from '@precentor/db'
import { openTestDatabase, type TestDatabase } from '@precentor/db/testing'
import { roles, type Role } from '@precentor/schemas'
import { createChurch, type ChurchDto } from '../church/index.ts'
import type { ChurchContext, ChurchEvent, Context, Log } from '../context.ts'
import { insertTestUser } from './test-user.ts'

/** A church with one member of each role, and a context for each of them. */
export type TestChurch = {
  readonly church: ChurchDto
  readonly members: Readonly<Record<Role, ChurchContext>>
}

export type TestWorld = {
  readonly database: TestDatabase
  readonly context: Context
  /** What was published so far. */
  readonly events: ChurchEvent[]
  /** The church that a test is about. */
  readonly home: TestChurch
  /** Another church on the same server, whose people must see nothing. */
  readonly other: TestChurch
  [Symbol.asyncDispose](): Promise<void>
}

/** The moment at which every test happens: a Friday noon. */
export const testNow: Date = new Date('2026-11-20T12:00:00Z')

/** Makes two churches in a database of their own: `await using world = await openTestWorld()`. */
export async function openTestWorld(): Promise<TestWorld> {
  const database = await openTestDatabase()
  const events: ChurchEvent[] = []
  const context: Context = {
    db: database.db,
    now: () => testNow,
    log: silent,
    events: { publish: (event) => void events.push(event), subscribe: () => () => undefined },
  }
  const home = await makeChurch(context, 'Grace Chapel')
  const other = await makeChurch(context, 'Other Church', home.members.owner.userId)
  return {
    database,
    context,
    events,
    home,
    other,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

async function makeChurch(context: Context, name: string, founderId?: string): Promise<TestChurch> {
  const ownerId = await insertTestUser(context.db, `${name} owner`)
  const church = await createChurch(
    { ...context, userId: founderId ?? ownerId },
    { name, timeZone: 'Europe/London' },
  )
  if (founderId !== undefined) await handOver(context, church, founderId, ownerId)
  const entries = await Promise.all(
    roles.map(async (role) => {
      const userId = role === 'owner' ? ownerId : await join(context.db, church, role)
      return [role, await contextOf(context, church, userId)] as const
    }),
  )
  return { church, members: Object.fromEntries(entries) as Record<Role, ChurchContext> }
}

/** Only an owner can make a second church; here it is then given to somebody else altogether. */
async function handOver(
  context: Context,
  church: ChurchDto,
  founderId: string,
  ownerId: string,
): Promise<void> {
  const member = { churchId: church.id, userId: ownerId, name: 'Owner', role: 'owner' as const }
  await insertMember(context.db, member)
  const { scope } = await contextOf(context, church, ownerId)
  await updateMemberRemoval(context.db, scope, church.memberId, context.now())
}

async function join(db: Db, church: ChurchDto, role: Role): Promise<string> {
  const userId = await insertTestUser(db, `${church.name} ${role}`)
  await insertMember(db, { churchId: church.id, userId, name: `Test ${role}`, role })
  return userId
}

/** Makes somebody who has a login a member of one more church; gives their context there. */
export async function joinTestChurch(
  context: Context,
  church: ChurchDto,
  userId: string,
  role: Role = 'musician',
): Promise<ChurchContext> {
  await insertMember(context.db, { churchId: church.id, userId, name: `Test ${role}`, role })
  return contextOf(context, church, userId)
}

async function contextOf(
  context: Context,
  church: ChurchDto,
  userId: string,
): Promise<ChurchContext> {
  const scope = await findChurchScope(context.db, userId, church.id)
  if (scope === null) throw new Error('The test member is no member.')
  return { ...context, userId, scope }
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
