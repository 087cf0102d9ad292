import { hasStatementStatistics, listStatementStatistics } from '@precentor/db'
import type { UserContext } from '../../context.ts'
import type { StatementFigures } from '../figures.ts'
import { requireOperator } from '../require-operator.ts'

/** One statement without its parameters. Milliseconds. */
export type StatementDto = {
  readonly sql: string
  readonly calls: number
  readonly mean: number
  readonly total: number
  /** Rows that it gave or changed in all; null where nobody counts them. */
  readonly rows: number | null
  /** Of the time of all statements, 0 to 1; null where not all are known. */
  readonly share: number | null
}

export type StatementListDto = {
  /** `postgresql` counts since its last reset; `worker` is one process since it started. */
  readonly source: 'postgresql' | 'worker'
  readonly statements: readonly StatementDto[]
}

const mostListed = 100

/**
 * What each statement costs, the most in all first: as PostgreSQL counts them, or where it
 * does not, as the worker that answers has measured them.
 */
export async function listStatements(
  ctx: UserContext,
  measured: () => readonly StatementFigures[],
): Promise<StatementListDto> {
  await requireOperator(ctx)
  if (await hasStatementStatistics(ctx.db)) {
    const statements = await listStatementStatistics(ctx.db, mostListed)
    return { source: 'postgresql', statements }
  }
  const statements = measured()
    .map(({ sql, count, mean }) => ({
      sql,
      calls: count,
      mean,
      total: mean * count,
      rows: null,
      share: null,
    }))
    .toSorted((a, b) => b.total - a.total)
  return { source: 'worker', statements }
}
