import {
  claimInvitation,
  findChurchScope,
  findUser,
  inTransaction,
  insertAudit,
  insertMember,
} from '@precentor/db'
import type { UserContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { findOpenInvitation } from './get-invitation.ts'

/** Makes the person a member of the inviting church; gives its address. */
export async function acceptInvitation(
  ctx: UserContext,
  input: { readonly secret: string },
): Promise<{ readonly slug: string }> {
  return inTransaction(ctx, async (ctx) => {
    const invitation = await findOpenInvitation(ctx, input.secret)
    const { slug } = invitation.church
    if ((await findChurchScope(ctx.db, ctx.userId, invitation.churchId)) !== null) return { slug }
    const isOurs = await claimInvitation(ctx.db, invitation.id, ctx.userId, ctx.now())
    if (!isOurs) {
      throw new DomainError(
        'conflict',
        'invitation.taken',
        'Somebody accepted this invitation just now. Ask for a new link.',
      )
    }
    const user = await findUser(ctx.db, ctx.userId)
    if (user === null) throw notFound('Account')
    const memberId = await insertMember(ctx.db, {
      churchId: invitation.churchId,
      userId: user.id,
      name: user.name,
      role: invitation.role,
    })
    await insertAudit(ctx.db, {
      churchId: invitation.churchId,
      userId: user.id,
      action: 'member.join',
      objectType: 'member',
      objectId: memberId,
      details: { role: invitation.role },
    })
    return { slug }
  })
}
