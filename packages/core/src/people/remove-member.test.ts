import { findChurchScope } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { getChurchBySlug, listChurches } from '../church/index.ts'
import { openTestWorld } from '../testing/index.ts'
import { changeRole } from './change-role.ts'
import { listMembers } from './list-members.ts'
import { removeMember } from './remove-member.ts'
import { restoreMember } from './restore-member.ts'

describe('removeMember', () => {
  it('ends the membership at once, and restoring brings role and profile back', async () => {
    await using world = await openTestWorld()
    const { admin, musician } = world.home.members
    const { memberId } = musician.scope
    await removeMember(admin, { memberId })
    expect(await findChurchScope(admin.db, musician.userId, world.home.church.id)).toBeNull()
    expect(await listChurches(musician)).toEqual([])
    await expect(getChurchBySlug(musician, { slug: world.home.church.slug })).rejects.toMatchObject(
      { code: 'church.not_found' },
    )

    await restoreMember(admin, { memberId })
    expect(await listChurches(musician)).toMatchObject([{ memberId, role: 'musician' }])
  })

  it('finds nobody of another church, and nobody twice', async () => {
    await using world = await openTestWorld()
    const { owner, musician } = world.home.members
    const stranger = { memberId: world.other.members.musician.scope.memberId }
    await expect(removeMember(owner, stranger)).rejects.toMatchObject({ code: 'member.not_found' })
    await expect(restoreMember(owner, stranger)).rejects.toMatchObject({ code: 'member.not_found' })
    const { memberId } = musician.scope
    await removeMember(owner, { memberId })
    await expect(removeMember(owner, { memberId })).rejects.toMatchObject({
      code: 'member.not_found',
    })
    await restoreMember(owner, { memberId })
    await expect(restoreMember(owner, { memberId })).rejects.toMatchObject({
      code: 'member.not_found',
    })
  })

  it('is for admins, except that anybody can leave', async () => {
    await using world = await openTestWorld()
    const { owner, admin, leader, musician } = world.home.members
    await expect(removeMember(leader, { memberId: musician.scope.memberId })).rejects.toMatchObject(
      { kind: 'forbidden' },
    )
    await expect(removeMember(admin, { memberId: owner.scope.memberId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await removeMember(musician, { memberId: musician.scope.memberId })
    await expect(
      restoreMember(leader, { memberId: musician.scope.memberId }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('takes owners and admins back for owners only', async () => {
    await using world = await openTestWorld()
    const { owner, admin, musician } = world.home.members
    await changeRole(owner, {
      churchId: world.home.church.id,
      memberId: (await listMembers(owner, { limit: 10, role: 'musician' })).items[0]?.id ?? fail(),
      role: 'admin',
      version: 1,
    })
    await removeMember(owner, { memberId: musician.scope.memberId })
    await expect(restoreMember(admin, { memberId: musician.scope.memberId })).rejects.toMatchObject(
      { kind: 'forbidden' },
    )
    await restoreMember(owner, { memberId: musician.scope.memberId })
  })

  it('never leaves a church without an owner', async () => {
    await using world = await openTestWorld()
    const { owner } = world.home.members
    await expect(removeMember(owner, { memberId: owner.scope.memberId })).rejects.toMatchObject({
      code: 'member.last_owner',
    })
  })
})

function fail(): never {
  throw new Error('The church has no musician.')
}
