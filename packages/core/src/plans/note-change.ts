import { afterCommit, insertAudit, type AuditRow } from '@precentor/db'
import type { ChurchContext } from '../context.ts'

/** Notes in the audit what was done to a plan, and tells open pages once it is committed. */
export async function noteChange(
  ctx: ChurchContext,
  planId: string,
  action: string,
  details: NonNullable<AuditRow['details']> = {},
): Promise<void> {
  const { churchId } = ctx.scope
  await insertAudit(ctx.db, {
    churchId,
    userId: ctx.userId,
    action: `plan.${action}`,
    objectType: 'plan',
    objectId: planId,
    details,
  })
  await afterCommit(ctx, () => ctx.events.publish({ churchId, kind: 'plan', id: planId }))
}

/** Notes in the audit what was done to a service type. */
export async function noteTypeChange(
  ctx: ChurchContext,
  serviceTypeId: string,
  action: string,
  details: NonNullable<AuditRow['details']> = {},
): Promise<void> {
  await insertAudit(ctx.db, {
    churchId: ctx.scope.churchId,
    userId: ctx.userId,
    action: `service_type.${action}`,
    objectType: 'service_type',
    objectId: serviceTypeId,
    details,
  })
}
