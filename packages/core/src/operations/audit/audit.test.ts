import { insertAudit } from '@precentor/db'
import { askOutside } from '@precentor/db/testing'
import { listAuditInput, type ListAuditInput, type UserId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../../context.ts'
import { openTestWorld, type TestWorld } from '../../testing/index.ts'
import { getAuditFilters } from './get-audit-filters.ts'
import { listAudit } from './list-audit.ts'

describe('the audit', () => {
  it('tells who did what to which object, the newest first', async () => {
    await using world = await openTestWorld()
    const { admin, leader } = world.home.members
    const { memberId } = leader.scope
    await note(leader, 'song.create')
    await note(admin, 'member.change_role', { objectId: memberId, details: { role: 'leader' } })
    const { items } = await list(admin)
    expect(items.map(({ action }) => action)).toEqual([
      'member.change_role',
      'song.create',
      'church.create',
    ])
    expect(items[0]).toMatchObject({
      person: 'Grace Chapel admin',
      objectName: 'Test leader',
      details: '{\n  "role": "leader"\n}',
    })
    expect(items[1]).toMatchObject({ objectName: null, details: null })
  })

  it('is given page by page, each entry once', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    for (let count = 0; count < 5; count += 1) await note(admin, 'song.update')
    await sameMoment(world)
    const seen: string[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await list(admin, { limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(6)
    expect(seen).toHaveLength(6)
  })

  it('is narrowed by action, by person and by days of the church', async () => {
    await using world = await openTestWorld()
    const { admin, leader } = world.home.members
    await note(leader, 'song.create')
    await note(admin, 'song.create')
    await note(admin, 'song.archive')
    // Half an hour past midnight in London, in summer; the day before in UTC.
    await moveAll(world, 'song.archive', '2026-06-30T23:30:00Z')
    await moveAll(world, 'song.create', '2026-07-02T12:00:00Z')
    const find = async (input: Partial<ListAuditInput>) =>
      (await list(admin, input)).items.map(({ action, person }) => [action, person])
    expect(await find({ action: 'song.archive' })).toEqual([['song.archive', 'Grace Chapel admin']])
    expect(await find({ userId: leader.userId as UserId })).toEqual([
      ['song.create', 'Grace Chapel leader'],
    ])
    expect(await find({ firstDate: '2026-07-01', lastDate: '2026-07-01' })).toHaveLength(1)
    expect(await find({ firstDate: '2026-06-30', lastDate: '2026-06-30' })).toEqual([])
    expect(await find({ firstDate: '2026-07-01', lastDate: '2026-07-02' })).toHaveLength(3)
  })

  it('offers what it can be narrowed to', async () => {
    await using world = await openTestWorld()
    const { admin, leader } = world.home.members
    await note(leader, 'song.create')
    const filters = await getAuditFilters(admin, { churchId: world.home.church.id, book: 'church' })
    expect(filters.actions).toEqual(['church.create', 'song.create'])
    expect(filters.people.map(({ name }) => name)).toContain('Grace Chapel leader')
  })

  it('of the server has what was done to it, and the accounts of the own people alone', async () => {
    await using world = await openTestWorld()
    const { home, other } = world
    const server = { churchId: undefined, objectId: null }
    await note(home.members.admin, 'job.run', server)
    await note(other.members.admin, 'procedure.change', server)
    await note(home.members.musician, 'account.rename', server)
    await note(other.members.musician, 'account.change_password', server)
    const { items } = await list(home.members.admin, { book: 'server' })
    expect(items.map(({ action }) => action)).toEqual([
      'account.rename',
      'procedure.change',
      'job.run',
    ])
  })

  it('of another church is not seen', async () => {
    await using world = await openTestWorld()
    const { home, other } = world
    await note(home.members.admin, 'song.create', { objectId: home.members.leader.scope.memberId })
    const { items } = await list(other.members.owner)
    expect(items.map(({ action }) => action)).not.toContain('song.create')
    // Nor is a name of its people, where an entry of one's own has their id.
    await note(other.members.admin, 'member.note', {
      objectId: home.members.leader.scope.memberId,
    })
    const [newest] = (await list(other.members.admin)).items
    expect(newest).toMatchObject({ action: 'member.note', objectName: null })
  })

  it('is for admins', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    for (const person of [leader, musician]) {
      await expect(list(person)).rejects.toMatchObject({ code: 'role.too_low' })
      await expect(
        getAuditFilters(person, { churchId: world.home.church.id, book: 'server' }),
      ).rejects.toMatchObject({ code: 'role.too_low' })
    }
  })

  it.each(['', 'nonsense', '2026-01-01T00:00:00.000Z_nobody'])(
    'refuses a cursor that it did not write: %j',
    async (cursor) => {
      await using world = await openTestWorld()
      await expect(list(world.home.members.admin, { cursor })).rejects.toMatchObject({
        code: 'cursor.invalid',
      })
    },
  )
})

type Noted = {
  readonly churchId?: string | undefined
  readonly objectId?: string | null
  readonly details?: { readonly role: string }
}

async function note(ctx: ChurchContext, action: string, noted: Noted = {}): Promise<void> {
  const { objectId = null, details } = noted
  const churchId = 'churchId' in noted ? noted.churchId : ctx.scope.churchId
  const [objectType = ''] = action.split('.')
  await insertAudit(ctx.db, {
    ...(churchId !== undefined && { churchId }),
    userId: ctx.userId,
    action,
    objectType,
    ...(objectId !== null && { objectId }),
    ...(details && { details }),
  })
}

function list(ctx: ChurchContext, input: Partial<ListAuditInput> = {}) {
  const whole = listAuditInput.parse({ churchId: ctx.scope.churchId })
  return listAudit(ctx, { ...whole, ...input })
}

async function moveAll({ database }: TestWorld, action: string, at: string): Promise<void> {
  const sql = `UPDATE audit_entries SET at = '${at}' WHERE action = '${action}'`
  await askOutside(database.connectionString, sql)
}

async function sameMoment({ database }: TestWorld): Promise<void> {
  await askOutside(database.connectionString, "UPDATE audit_entries SET at = '2026-11-20Z'")
}
