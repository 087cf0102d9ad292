import { afterCommit, insertAudit, type AuditRow } from '@precentor/db'
import type { ChurchContext } from '../context.ts'

/** Notes what was done to a member, and tells the open pages once it is committed. */
export async function noteMemberChange(
  ctx: ChurchContext,
  action: `member.${string}` | `profile.${string}`,
  memberId: string,
  details?: AuditRow['details'],
): Promise<void> {
  const { churchId } = ctx.scope
  await insertAudit(ctx.db, {
    churchId,
    userId: ctx.userId,
    action,
    objectType: 'member',
    objectId: memberId,
    ...(details && { details }),
  })
  await afterCommit(ctx, () => ctx.events.publish({ churchId, kind: 'member', id: memberId }))
}
