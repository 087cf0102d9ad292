import { countImportRows, listImports, type RowCount } from '@precentor/db'
import type { ImportInput, ImportRowState } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { toImport, type ImportDto } from './import-dto.ts'

/** An import with its figures. */
export type ImportFiguresDto = ImportDto & {
  readonly counts: Readonly<Record<ImportRowState, number>>
  /** How many songs are to be imported, as things are chosen now. */
  readonly chosen: number
}

export async function getImport(
  ctx: ChurchContext,
  input: Pick<ImportInput, 'importId'>,
): Promise<ImportFiguresDto> {
  requireRole(ctx, 'leader')
  const { importId } = input
  const [row] = await listImports(ctx.db, ctx.scope, { limit: 1, importId })
  if (row === undefined) throw notFound('Import')
  const counts = await countImportRows(ctx.db, ctx.scope, importId)
  return { ...toImport(row), counts: byState(counts), chosen: sum(counts.filter(isToBeImported)) }
}

function isToBeImported({ state, choice }: RowCount): boolean {
  return choice !== 'skip' && state !== 'imported' && state !== 'unreadable'
}

function byState(counts: readonly RowCount[]): ImportFiguresDto['counts'] {
  const of = (state: ImportRowState) => sum(counts.filter((count) => count.state === state))
  return {
    new: of('new'),
    changed: of('changed'),
    duplicate: of('duplicate'),
    unreadable: of('unreadable'),
    imported: of('imported'),
  }
}

function sum(counts: readonly RowCount[]): number {
  return counts.reduce((total, { rows }) => total + rows, 0)
}
