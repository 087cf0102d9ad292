import { listAuditFilters } from '@precentor/db'
import type { AuditFiltersInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { serverObjects } from './server-objects.ts'

export type AuditFiltersDto = {
  readonly actions: readonly string[]
  readonly people: readonly { readonly userId: string; readonly name: string }[]
}

/** What the audit can be narrowed to: what was ever done, and by whom. */
export async function getAuditFilters(
  ctx: ChurchContext,
  { book }: AuditFiltersInput,
): Promise<AuditFiltersDto> {
  requireRole(ctx, 'admin')
  const rows = await listAuditFilters(ctx.db, ctx.scope, { book, serverObjects })
  const people = new Map(
    rows.flatMap(({ userId, userName }) => (userId && userName ? [[userId, userName]] : [])),
  )
  return {
    actions: [...new Set(rows.map(({ action }) => action))].toSorted(),
    people: [...people]
      .map(([userId, name]) => ({ userId, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}
