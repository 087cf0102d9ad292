import { listMails } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import type { ChurchContext, UserContext } from '../context.ts'
import { insertTestUser, openTestWorld, testNow, type TestWorld } from '../testing/index.ts'
import { listChurches } from '../church/index.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { getInvitation } from './get-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { removeMember } from './remove-member.ts'
import { restoreInvitation } from './restore-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const publicUrl = 'https://worship.example.org'

describe('an invitation', () => {
  it('makes whoever holds its link a member, once', async () => {
    await using world = await openTestWorld()
    const secret = await invite(world.home.members.admin)
    expect(await getInvitation(world.context, { secret })).toMatchObject({
      churchName: 'Grace Chapel',
      role: 'leader',
    })
    const guest = await visitor(world)
    expect(await acceptInvitation(guest, { secret })).toEqual({ slug: 'grace-chapel' })
    expect(await listChurches(guest)).toMatchObject([{ slug: 'grace-chapel', role: 'leader' }])
    // A second click of the same person leads to the church; another person is too late.
    expect(await acceptInvitation(guest, { secret })).toEqual({ slug: 'grace-chapel' })
    await expect(acceptInvitation(await visitor(world), { secret })).rejects.toMatchObject({
      code: 'invitation.taken',
    })
  })

  it('lets one in of two who click at once', async () => {
    await using world = await openTestWorld()
    const secret = await invite(world.home.members.admin)
    const results = await Promise.allSettled([
      acceptInvitation(await visitor(world), { secret }),
      acceptInvitation(await visitor(world), { secret }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('leaves the role of somebody who is a member already, and stays open', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    const secret = await invite(owner)
    await acceptInvitation(admin, { secret })
    expect(await listChurches(admin)).toMatchObject([{ role: 'admin' }])
    expect(await listInvitations(owner)).toHaveLength(1)
  })

  it('brings somebody back who was removed', async () => {
    await using world = await openTestWorld()
    const { owner, musician } = world.home.members
    await removeMember(owner, { memberId: musician.scope.memberId })
    await acceptInvitation(musician, { secret: await invite(owner) })
    expect(await listChurches(musician)).toMatchObject([
      { memberId: musician.scope.memberId, role: 'leader' },
    ])
  })

  it('is worthless once revoked, and good again once restored', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    const secret = await invite(admin)
    const [open] = await listInvitations(admin)
    const invitationId = open?.id ?? ''
    await revokeInvitation(admin, { invitationId })
    expect(await listInvitations(admin)).toEqual([])
    await expect(acceptInvitation(await visitor(world), { secret })).rejects.toMatchObject({
      code: 'invitation.revoked',
    })
    await expect(revokeInvitation(admin, { invitationId })).rejects.toMatchObject({
      code: 'invitation.not_found',
    })
    await restoreInvitation(admin, { invitationId })
    await acceptInvitation(await visitor(world), { secret })
    await expect(restoreInvitation(admin, { invitationId })).rejects.toMatchObject({
      code: 'invitation.not_found',
    })
  })

  it('runs out after two weeks', async () => {
    await using world = await openTestWorld()
    const secret = await invite(world.home.members.admin)
    const later = new Date(testNow.getTime() + 14 * 86_400_000)
    const guest = { ...(await visitor(world)), now: () => later }
    await expect(acceptInvitation(guest, { secret })).rejects.toMatchObject({
      code: 'invitation.expired',
    })
  })

  it('is an unknown link to whoever guesses', async () => {
    await using world = await openTestWorld()
    await expect(getInvitation(world.context, { secret: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'invitation.not_found',
    })
  })

  it('is made by admins, and admins are invited by owners only', async () => {
    await using world = await openTestWorld()
    const { owner, admin, leader } = world.home.members
    const input = { churchId: world.home.church.id, role: 'musician' as const }
    await expect(inviteMember(leader, input, publicUrl)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(inviteMember(admin, { ...input, role: 'admin' }, publicUrl)).rejects.toMatchObject(
      { kind: 'forbidden' },
    )
    await inviteMember(owner, { ...input, role: 'admin' }, publicUrl)
  })

  it('is nothing to other churches', async () => {
    await using world = await openTestWorld()
    await invite(world.home.members.admin)
    const stranger = world.other.members.owner
    expect(await listInvitations(stranger)).toEqual([])
    const [open] = await listInvitations(world.home.members.admin)
    await expect(
      revokeInvitation(stranger, { invitationId: open?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'invitation.not_found' })
  })

  it('is mailed where an address is given, in the same transaction', async () => {
    await using world = await openTestWorld()
    const { admin } = world.home.members
    const input = { churchId: world.home.church.id, role: 'musician' as const }
    const broken = { ...input, email: 'guest@test.example' }
    await inviteMember(admin, broken, publicUrl)
    expect(await listMails(admin.db, 'operator', 10)).toMatchObject([
      { recipient: 'guest@test.example', churchId: world.home.church.id },
    ])
  })
})

async function invite(by: ChurchContext): Promise<string> {
  const churchId = by.scope.churchId as Parameters<typeof inviteMember>[1]['churchId']
  const { link } = await inviteMember(by, { churchId, role: 'leader' }, publicUrl)
  expect(link).toMatch(/^https:\/\/worship\.example\.org\/invitation\/[\w-]{43}$/)
  return link.split('/').at(-1) ?? ''
}

async function visitor({ context }: TestWorld): Promise<UserContext> {
  return { ...context, userId: await insertTestUser(context.db, 'Guest') }
}
