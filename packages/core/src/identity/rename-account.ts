import { inTransaction, insertAudit, updateUser } from '@precentor/db'
import type { RenameAccountInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'

/** Changes the name of one's account; the names in one's churches stay. */
export async function renameAccount(ctx: UserContext, input: RenameAccountInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await updateUser(ctx.db, ctx.userId, { name: input.name })
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'account.rename',
      objectType: 'account',
      objectId: ctx.userId,
    })
  })
}
