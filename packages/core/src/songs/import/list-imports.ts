import { listImports as listImportRows } from '@precentor/db'
import type { ListImportsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { readImportCursor } from './cursor.ts'
import { toImport, type ImportDto } from './import-dto.ts'

/** The imports of a church, newest first. */
export async function listImports(
  ctx: ChurchContext,
  input: Pick<ListImportsInput, 'limit' | 'cursor'>,
): Promise<{ readonly items: readonly ImportDto[]; readonly nextCursor: string | null }> {
  requireRole(ctx, 'leader')
  const { limit, cursor } = input
  const before = cursor === undefined ? undefined : readImportCursor(cursor)
  const rows = await listImportRows(ctx.db, ctx.scope, {
    limit: limit + 1,
    ...(before !== undefined && { before }),
  })
  const items = rows.slice(0, limit).map(toImport)
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
