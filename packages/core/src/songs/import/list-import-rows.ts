import { listImportRows as listRows } from '@precentor/db'
import type { ListImportRowsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { readRowCursor, writeRowCursor } from './cursor.ts'
import { toImportRow, type ImportRowDto } from './import-row-dto.ts'

/** The songs that were found in an import's files, in the order in which the files came. */
export async function listImportRows(
  ctx: ChurchContext,
  input: Pick<ListImportRowsInput, 'importId' | 'limit' | 'cursor' | 'state'>,
): Promise<{ readonly items: readonly ImportRowDto[]; readonly nextCursor: string | null }> {
  requireRole(ctx, 'leader')
  const { importId, limit, cursor, state } = input
  const rows = await listRows(ctx.db, ctx.scope, importId, {
    limit: limit + 1,
    ...(cursor !== undefined && { after: readRowCursor(cursor) }),
    ...(state !== undefined && { state }),
  })
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(toImportRow),
    nextCursor: rows.length > limit && last !== undefined ? writeRowCursor(last) : null,
  }
}
