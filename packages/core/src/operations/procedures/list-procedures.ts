import { findProcedureRegistry } from '@precentor/db'
import type { UserContext } from '../../context.ts'
import { requireOperator } from '../require-operator.ts'
import { toProcedure, type ProcedureDto } from './procedure-dto.ts'

/** Every procedure with its limit and switch, and the version of the whole. */
export async function listProcedures(
  ctx: UserContext,
): Promise<{ readonly version: number; readonly procedures: readonly ProcedureDto[] }> {
  await requireOperator(ctx)
  const { version, procedures } = await findProcedureRegistry(ctx.db)
  return { version, procedures: procedures.map(toProcedure) }
}
