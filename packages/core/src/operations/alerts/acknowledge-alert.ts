import { acknowledgeOpenAlert, findAlert, insertAudit, inTransaction } from '@precentor/db'
import type { AcknowledgeAlertInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { tellOfAlert, type Told } from './tell-of-alert.ts'

/**
 * Notes that somebody has seen an open alert and looks into it; in the audit too. Throws
 * a conflict when somebody else did before, or when it is over.
 */
export async function acknowledgeAlert(
  ctx: UserContext,
  told: Told,
  input: AcknowledgeAlertInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const by = { userId: ctx.userId, at: ctx.now() }
    const alert = await acknowledgeOpenAlert(ctx.db, input.alertId, by)
    if (alert === null) throw await whyNot(ctx, input)
    const { id, rule, sentence } = alert
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'alert.acknowledge',
      objectType: 'alert',
      objectId: id,
      details: { rule },
    })
    await tellOfAlert(ctx, told, { id, rule, sentence, event: 'acknowledged', at: by.at.getTime() })
  })
}

async function whyNot(ctx: UserContext, input: AcknowledgeAlertInput): Promise<DomainError> {
  const alert = await findAlert(ctx.db, input.alertId)
  if (alert === null) return notFound('Alert')
  if (alert.resolvedAt !== null) {
    return new DomainError('conflict', 'alert.over', 'This alert is over already.')
  }
  return new DomainError('conflict', 'alert.seen', 'Somebody else has this in hand already.')
}
