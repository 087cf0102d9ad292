import { findServiceTypeByName, lockByName } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'

/**
 * Throws when another service type of the church has this name. Holds a lock until
 * the transaction ends, so that nobody else can take the name meanwhile.
 */
export async function refuseTakenName(
  ctx: ChurchContext,
  name: string,
  exceptId?: string,
): Promise<void> {
  await lockByName(ctx.db, `precentor.service_type_names.${ctx.scope.churchId}`)
  const row = await findServiceTypeByName(ctx.db, ctx.scope, name)
  if (row === null || row.id === exceptId) return
  const sentence =
    row.archivedAt === null
      ? 'There is a service type of this name already.'
      : 'There is an archived service type of this name. Bring it back, or choose another name.'
  throw new DomainError('conflict', 'service_type.name_taken', sentence)
}
