import { insertMember } from '@precentor/db'
import { expectStatements } from '@precentor/db/testing'
import type { MemberId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { insertTestUser, openTestWorld, type TestWorld } from '../testing/index.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'
import { updateProfile } from './update-profile.ts'

describe('listMembers', () => {
  it('gives everybody once, by name, page by page', async () => {
    await using world = await openTestWorld()
    await join(world, ['Ånd', 'ben', 'Carla', 'Ärmel', 'Zoe', 'adam'])
    const { leader } = world.home.members
    const names: string[] = []
    let cursor: MemberId | undefined
    for (let page = 0; page < 6; page += 1) {
      const { items, nextCursor, total } = await listMembers(leader, { limit: 3, cursor })
      expect(total).toBe(10)
      names.push(...items.map(({ name }) => name))
      if (nextCursor === null) break
      cursor = nextCursor
    }
    const sorted = ['adam', 'Ånd', 'Ärmel', 'ben', 'Carla', 'Grace Chapel owner']
    expect(names).toEqual([...sorted, 'Test admin', 'Test leader', 'Test musician', 'Zoe'])
  })

  it('finds by parts of names and instruments, without accents and case', async () => {
    await using world = await openTestWorld()
    await join(world, ['Zoë Brontë', '100%'])
    const { leader, musician } = world.home.members
    await updateProfile(musician, {
      churchId: world.home.church.id,
      name: 'Miriam',
      instruments: ['Tambourine'],
      vocalRange: null,
      notation: 'english',
      capoShapes: [],
      version: 1,
    })
    expect(await namesFor(leader, 'zoe bro')).toEqual(['Zoë Brontë'])
    expect(await namesFor(leader, 'TAMBOUR')).toEqual(['Miriam'])
    expect(await namesFor(leader, '0%')).toEqual(['100%'])
    expect(await namesFor(leader, '_')).toEqual([])
  })

  it('filters by role and leaves out who was removed', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    const admins = await listMembers(owner, { limit: 10, role: 'admin' })
    expect(admins.items.map(({ id }) => id)).toEqual([admin.scope.memberId])
    await removeMember(owner, { memberId: admin.scope.memberId })
    expect(await listMembers(owner, { limit: 10, role: 'admin' })).toMatchObject({ total: 0 })
  })

  it('shows e-mails to leaders, and to musicians their own only', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const seen = (await listMembers(leader, { limit: 10 })).items
    expect(seen.every(({ email }) => email?.includes('@'))).toBe(true)
    const own = (await listMembers(musician, { limit: 10 })).items
    expect(own.filter(({ email }) => email !== null).map(({ id }) => id)).toEqual([
      musician.scope.memberId,
    ])
  })

  it('tells nothing of another church, not even by its cursor', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    const cursor = world.other.members.admin.scope.memberId as MemberId
    expect(await listMembers(musician, { limit: 10, cursor })).toMatchObject({ items: [] })
  })

  it.each([1, 10, 100])('sends two statements for %i members', async (count) => {
    await using world = await openTestWorld()
    await join(
      world,
      Array.from({ length: count }, (_, index) => `Member ${index}`),
    )
    const { leader } = world.home.members
    const page = await expectStatements(2, () => listMembers(leader, { limit: 100 }))
    expect(page.total).toBe(count + 4)
  })
})

async function join(world: TestWorld, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const userId = await insertTestUser(world.context.db, name)
    const member = { churchId: world.home.church.id, userId, name, role: 'musician' as const }
    await insertMember(world.context.db, member)
  }
}

async function namesFor(ctx: Parameters<typeof listMembers>[0], query: string): Promise<string[]> {
  return (await listMembers(ctx, { limit: 10, query })).items.map(({ name }) => name)
}
