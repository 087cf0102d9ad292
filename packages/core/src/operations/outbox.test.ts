import { inTransaction, listMails, type Db } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { insertTestUser, joinTestChurch, openTestWorld, testNow } from '../testing/index.ts'
import { forgetOldMails } from './forget-old-mails.ts'
import { listOutbox } from './list-outbox.ts'
import { readMail } from './read-mail.ts'
import { sendMail } from './send-mail.ts'

describe('the outbox', () => {
  it('shows an owner what their church wrote', async () => {
    await using world = await openTestWorld()
    const { owner, admin } = world.home.members
    await write(world.context.db, { churchId: world.home.church.id })
    expect(await listOutbox(owner, { ownerId: owner.userId })).toHaveLength(1)
    expect(await listOutbox(admin, { ownerId: admin.userId })).toEqual([])
    const stranger = world.other.members.owner
    expect(await listOutbox(stranger, { ownerId: stranger.userId })).toEqual([])
  })

  it('shows an owner mails that open the account of somebody of their church alone', async () => {
    await using world = await openTestWorld()
    const { owner, musician } = world.home.members
    await write(world.context.db, { userId: musician.userId })
    const reader = { ownerId: owner.userId }
    const [mail] = await listOutbox(owner, reader)
    expect(await readMail(owner, reader, { mailId: mail?.id as never })).toMatchObject({
      text: 'the secret link',
    })
    // Once that person belongs to another church too, the link would lead in there.
    await joinTestChurch(world.context, world.other.church, musician.userId)
    expect(await listOutbox(owner, reader)).toEqual([])
    await expect(readMail(owner, reader, { mailId: mail?.id as never })).rejects.toMatchObject({
      code: 'mail.not_found',
    })
  })

  it('shows nobody the mails of an account without a church, except at the machine itself', async () => {
    await using world = await openTestWorld()
    const { owner } = world.home.members
    const userId = await insertTestUser(world.context.db, 'Nobody’s')
    await write(world.context.db, { userId })
    expect(await listOutbox(owner, { ownerId: owner.userId })).toEqual([])
    expect(await listOutbox(owner, 'operator')).toHaveLength(1)
  })

  it('never lists a text', async () => {
    await using world = await openTestWorld()
    await write(world.context.db, {})
    expect(JSON.stringify(await listOutbox(world.context, 'operator'))).not.toContain('secret')
  })

  it('has nothing of a transaction that was rolled back', async () => {
    await using world = await openTestWorld()
    await expect(
      inTransaction(world.context, async (ctx) => {
        await write(ctx.db, {})
        throw new Error('Something else went wrong.')
      }),
    ).rejects.toThrow('Something else')
    expect(await listMails(world.context.db, 'operator', 10)).toEqual([])
  })

  it('forgets mails after two weeks', async () => {
    await using world = await openTestWorld()
    await write(world.context.db, {})
    const [mail] = await listMails(world.context.db, 'operator', 10)
    const written = mail?.createdAt.getTime() ?? testNow.getTime()
    const at = (time: number) => ({ ...world.context, now: () => new Date(time) })
    expect(await forgetOldMails(at(written + 14 * 86_400_000 - 1000))).toBe(0)
    expect(await forgetOldMails(at(written + 14 * 86_400_000 + 1000))).toBe(1)
  })
})

async function write(db: Db, whose: { churchId?: string; userId?: string }): Promise<void> {
  const recipient = 'ben@test.example'
  await sendMail({ db }, { recipient, subject: 'A link', text: 'the secret link', ...whose })
}
