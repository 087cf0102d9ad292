import { inTransaction, insertAudit, insertImport } from '@precentor/db'
import type { ImportId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'

/** Opens an import, into which files can be put. */
export async function createImport(ctx: ChurchContext): Promise<{ readonly id: ImportId }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const id = await insertImport(ctx.db, ctx.scope)
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'import.create',
      objectType: 'import',
      objectId: id,
    })
    return { id: id as ImportId }
  })
}
