import { inTransaction, insertAudit, updateChoices } from '@precentor/db'
import type { ChooseImportInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { requireRole } from '../../rights.ts'

/**
 * Notes what is to be done with rows of an import. Gives how many took the choice:
 * rows that resemble no song have nothing to update or to be added to, and what was
 * imported already stays so.
 */
export async function chooseImport(
  ctx: ChurchContext,
  input: Omit<ChooseImportInput, 'churchId'>,
): Promise<{ readonly changed: number }> {
  requireRole(ctx, 'leader')
  const { importId, choice, of } = input
  return inTransaction(ctx, async (ctx) => {
    const changed = await updateChoices(ctx.db, ctx.scope, importId, choice, of)
    if (changed === 0 && 'rows' in of) {
      throw new DomainError(
        'conflict',
        'import.nothing_to_choose',
        'There is nothing to choose here any more. The songs may have been imported already.',
      )
    }
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'import.choose',
      objectType: 'import',
      objectId: importId,
      details: { choice, rows: changed },
    })
    return { changed }
  })
}
