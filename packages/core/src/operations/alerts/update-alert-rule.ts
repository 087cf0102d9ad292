import { insertAudit, inTransaction, upsertAlertRule } from '@precentor/db'
import type { UpdateAlertRuleInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'

/** Sets when an alert opens; noted in the audit. Throws a conflict when somebody else just did. */
export async function updateAlertRule(
  ctx: UserContext,
  input: UpdateAlertRuleInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (!(await upsertAlertRule(ctx.db, input))) {
      throw new DomainError(
        'conflict',
        'alert_rule.changed',
        'Somebody else has just changed this. Look at it again, then decide.',
      )
    }
    const { rule, threshold, forSeconds, isEnabled } = input
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'alert_rule.update',
      objectType: 'alert_rule',
      details: { rule, threshold, forSeconds, isEnabled },
    })
  })
}
