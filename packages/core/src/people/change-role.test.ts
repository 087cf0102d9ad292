import type { Role } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { memberIdOf, openTestWorld, type TestChurch } from '../testing/index.ts'
import { changeRole } from './change-role.ts'
import { listMembers } from './list-members.ts'

describe('changeRole', () => {
  it('gives a member another role and tells the open pages', async () => {
    await using world = await openTestWorld()
    const { admin, musician } = world.home.members
    const changed = await changeRole(admin, to('leader', world.home, musician))
    expect(changed).toMatchObject({ role: 'leader', version: 2 })
    const { items } = await listMembers(admin, { limit: 10 })
    expect(items.find(({ id }) => id === musician.scope.memberId)).toEqual(changed)
    expect(world.events).toContainEqual({
      churchId: world.home.church.id,
      kind: 'member',
      id: musician.scope.memberId,
    })
  })

  it('finds nobody of another church', async () => {
    await using world = await openTestWorld()
    const { owner } = world.home.members
    await expect(
      changeRole(owner, to('leader', world.home, world.other.members.musician)),
    ).rejects.toMatchObject({ code: 'member.not_found' })
  })

  it('is refused to leaders, and owners are out of an admin’s reach', async () => {
    await using world = await openTestWorld()
    const { owner, admin, leader, musician } = world.home.members
    await expect(changeRole(leader, to('leader', world.home, musician))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(changeRole(admin, to('musician', world.home, owner))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(changeRole(admin, to('admin', world.home, musician))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('names the conflict when somebody else was faster', async () => {
    await using world = await openTestWorld()
    const { owner, admin, musician } = world.home.members
    await changeRole(owner, to('leader', world.home, musician))
    await expect(changeRole(admin, to('musician', world.home, musician))).rejects.toMatchObject({
      code: 'member.changed',
      details: { current: { role: 'leader', version: 2 } },
    })
  })

  it('keeps one owner when two owners step down at once', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    await changeRole(owner, to('owner', world.home, admin))
    const second = { ...admin, scope: { ...admin.scope, role: 'owner' as const } }
    const results = await Promise.allSettled([
      changeRole(owner, to('musician', world.home, owner)),
      changeRole(second, to('musician', world.home, second, 2)),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { items } = await listMembers(owner, { limit: 10 })
    expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1)
  })

  it('asks who is an owner now, not who was one when the request came in', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    const pretender = { ...admin, scope: { ...admin.scope, role: 'owner' as const } }
    await expect(changeRole(pretender, to('musician', world.home, owner))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

function to(role: Role, { church }: TestChurch, member: ChurchContext, version = 1) {
  return { churchId: church.id, memberId: memberIdOf(member), role, version }
}
