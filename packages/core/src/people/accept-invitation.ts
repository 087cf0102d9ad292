import {
  claimInvitation,
  findChurchScope,
  findInvitationByHash,
  findUser,
  inTransaction,
  insertMember,
} from '@precentor/db'
import type { UserContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { hashSecret } from '../identity/index.ts'
import { requireOpen } from './get-invitation.ts'
import { noteMemberChange } from './note-member-change.ts'

/**
 * Makes the person a member of the inviting church; gives its address. Whoever is a
 * member already keeps their role, and the invitation stays open for somebody else.
 */
export async function acceptInvitation(
  ctx: UserContext,
  input: { readonly secret: string },
): Promise<{ readonly slug: string }> {
  return inTransaction(ctx, async (ctx) => {
    const found = await findInvitationByHash(ctx.db, hashSecret(input.secret))
    const isMember =
      found !== null && (await findChurchScope(ctx.db, ctx.userId, found.churchId)) !== null
    if (isMember) return { slug: found.church.slug }
    const invitation = requireOpen(found, ctx.now())
    const isOurs = await claimInvitation(ctx.db, invitation.id, ctx.userId, ctx.now())
    if (!isOurs) throw taken()
    await join(ctx, invitation)
    return { slug: invitation.church.slug }
  })
}

async function join(
  ctx: UserContext,
  { churchId, role }: ReturnType<typeof requireOpen>,
): Promise<void> {
  const user = await findUser(ctx.db, ctx.userId)
  if (user === null) throw notFound('Account')
  const { id: userId, name } = user
  const memberId = await insertMember(ctx.db, { churchId, userId, name, role })
  const scope = await findChurchScope(ctx.db, userId, churchId)
  if (scope === null) throw notFound('Church')
  await noteMemberChange({ ...ctx, scope }, 'member.join', memberId, { role })
}

function taken(): DomainError {
  return new DomainError(
    'conflict',
    'invitation.taken',
    'Somebody accepted this invitation just now. Ask for a new link.',
  )
}
