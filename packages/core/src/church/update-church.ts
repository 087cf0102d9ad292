import { inTransaction, insertAudit, updateChurch as update } from '@precentor/db'
import type { UpdateChurchInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'

/** Renames a church or moves it to another time zone; its address stays. */
export async function updateChurch(ctx: ChurchContext, input: UpdateChurchInput): Promise<void> {
  requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    await update(ctx.db, ctx.scope, { name: input.name, timeZone: input.timeZone })
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'church.update',
      objectType: 'church',
      objectId: ctx.scope.churchId,
      details: { name: input.name, timeZone: input.timeZone },
    })
  })
}
