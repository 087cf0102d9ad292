import {
  acceptInvitation,
  createChurch,
  createLogin,
  getProfile,
  hashPassword,
  inviteMember,
  isUnclaimed,
  loginsLock,
  proveMembership,
  updateProfile,
  type ChurchContext,
  type Context,
} from '@precentor/core'
import { inTransaction, lockByName } from '@precentor/db'
import { addressOf, demoMembers, type DemoMember } from './demo-members.ts'

/** The address of the sample church, by which it is known again at the next start. */
export const demoSlug = 'sample-church'

/** Makes the sample church with its people on a server without any; all of it or nothing. */
export async function makeDemoChurch(
  context: Context,
  owner: { readonly email: string; readonly password: string },
): Promise<void> {
  if (!(await isUnclaimed(context))) return
  const passwordHash = await hashPassword(owner.password)
  await inTransaction(context, async (ctx) => {
    await lockByName(ctx.db, loginsLock)
    if (!(await isUnclaimed(ctx))) return
    const { email } = owner
    const userId = await createLogin(ctx, { name: 'Ruth Ellery', email, passwordHash })
    const founder = { ...ctx, userId }
    const church = await createChurch(founder, { name: 'Sample Church', timeZone: ownTimeZone() })
    const scope = await proveMembership(founder, church.id)
    for (const member of demoMembers) {
      const login = { name: member.name, email: addressOf(member, email), passwordHash }
      await join({ ...founder, scope }, { ...ctx, userId: await createLogin(ctx, login) }, member)
    }
  })
}

/** By the way that everybody takes: an invitation, accepted, and a profile filled in. */
async function join(
  owner: ChurchContext,
  person: Context & { readonly userId: string },
  member: DemoMember,
): Promise<void> {
  const { churchId: id } = owner.scope
  const churchId = id as Parameters<typeof inviteMember>[1]['churchId']
  const { link } = await inviteMember(owner, { churchId, role: member.role }, '')
  await acceptInvitation(person, { secret: link.split('/').at(-1) ?? '' })
  const ctx = { ...person, scope: await proveMembership(person, churchId) }
  const { version } = await getProfile(ctx)
  const { name, vocalRange, notation } = member
  const lists = { instruments: [...member.instruments], capoShapes: [...member.capoShapes] }
  await updateProfile(ctx, { churchId, name, vocalRange, notation, ...lists, version })
}

function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
