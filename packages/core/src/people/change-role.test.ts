import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { changeRole } from './change-role.ts'
import { listMembers } from './list-members.ts'

describe('changeRole', () => {
  it('gives a member another role', async () => {
    await using world = await openTestWorld()
    const { admin, musician } = world.home.members
    await changeRole(admin, { ...of(admin), memberId: idOf(musician), role: 'leader' })
    const members = await listMembers(admin)
    expect(members.find(({ id }) => id === musician.scope.memberId)?.role).toBe('leader')
  })

  it('finds nobody of another church', async () => {
    await using world = await openTestWorld()
    const { owner } = world.home.members
    const stranger = world.other.members.musician
    await expect(
      changeRole(owner, { ...of(owner), memberId: idOf(stranger), role: 'leader' }),
    ).rejects.toMatchObject({ code: 'member.not_found' })
  })

  it('is refused to leaders, and owners are out of an admin’s reach', async () => {
    await using world = await openTestWorld()
    const { owner, admin, leader, musician } = world.home.members
    await expect(
      changeRole(leader, { ...of(leader), memberId: idOf(musician), role: 'leader' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      changeRole(admin, { ...of(admin), memberId: idOf(owner), role: 'musician' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('keeps one owner when two owners step down at once', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    await changeRole(owner, { ...of(owner), memberId: idOf(admin), role: 'owner' })
    const second = { ...admin, scope: { ...admin.scope, role: 'owner' as const } }
    const results = await Promise.allSettled([
      changeRole(owner, { ...of(owner), memberId: idOf(owner), role: 'musician' }),
      changeRole(second, { ...of(owner), memberId: idOf(second), role: 'musician' }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const members = await listMembers(owner)
    expect(members.filter(({ role }) => role === 'owner')).toHaveLength(1)
  })
})

type Member = Parameters<typeof changeRole>[0]
type Input = Parameters<typeof changeRole>[1]

function of(member: Member): Pick<Input, 'churchId'> {
  return { churchId: member.scope.churchId as Input['churchId'] }
}

function idOf(member: Member): Input['memberId'] {
  return member.scope.memberId as Input['memberId']
}
