import { inTransaction, insertAudit } from '@precentor/db'
import type { ImportInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { commitBatch, type BatchDto } from './commit-batch.ts'

/**
 * Imports the next songs of an import, at most two hundred; call it again while some are
 * `left`. An import that was interrupted goes on where it stood.
 */
export async function commitImport(
  ctx: ChurchContext,
  input: Pick<ImportInput, 'importId'>,
): Promise<BatchDto> {
  requireRole(ctx, 'leader')
  const { importId } = input
  return inTransaction(ctx, async (ctx) => {
    const batch = await commitBatch(ctx, importId)
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'import.commit',
      objectType: 'import',
      objectId: importId,
      details: batch,
    })
    return batch
  })
}
