import {
  afterCommit,
  findProcedure,
  inTransaction,
  insertAudit,
  takeRegistryVersion,
  updateProcedureChoice,
  type ProcedureRow,
} from '@precentor/db'
import type { ChangeProcedureInput } from '@precentor/schemas'
import type { UserContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireOperator } from '../require-operator.ts'
import { isEssential } from './essential-procedures.ts'
import { toProcedure, type ProcedureDto } from './procedure-dto.ts'

/**
 * Sets the limit of a procedure and switches it off or on, for everybody on this server.
 * Throws `procedure.changed`, with the procedure as it is now, when somebody was faster,
 * and `procedure.essential` for one that nobody could switch on again.
 *
 * @param announce tells all processes of the new version, once it is committed
 */
export async function changeProcedure(
  ctx: UserContext,
  input: ChangeProcedureInput,
  announce: (version: number) => Promise<void>,
): Promise<ProcedureDto> {
  await requireOperator(ctx)
  if (!input.isEnabled && isEssential(input.path)) throw essential()
  return inTransaction(ctx, async (ctx) => {
    const version = await takeRegistryVersion(ctx.db)
    const before = await findProcedure(ctx.db, input.path)
    if (before === null) throw notFound('Procedure')
    const after = await updateProcedureChoice(ctx.db, { ...input, seen: input.version, version })
    if (after === null) throw changed(before)
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'procedure.change',
      objectType: 'procedure',
      details: { path: input.path, before: choiceOf(before), after: choiceOf(after) },
    })
    await afterCommit(ctx, () => announce(version))
    return toProcedure(after)
  })
}

function choiceOf({ isEnabled, ownLimit }: ProcedureRow) {
  return { isEnabled, ownLimit }
}

function essential(): DomainError {
  return new DomainError(
    'invalid',
    'procedure.essential',
    'This cannot be switched off: nobody could switch it on again.',
  )
}

function changed(current: ProcedureRow): DomainError {
  return new DomainError(
    'conflict',
    'procedure.changed',
    'Somebody else has just changed this procedure.',
    { current: toProcedure(current) },
  )
}
