import { findServiceType, inTransaction, updateServiceType as update } from '@precentor/db'
import type { UpdateServiceTypeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteTypeChange } from './note-change.ts'
import { toServiceType, type ServiceTypeDto } from './service-type-dto.ts'
import { refuseTakenName } from './service-type-name.ts'

/**
 * Changes a service type's name and what new plans of it start with; plans that are
 * there stay as they are. Throws `service_type.changed` with the stored type when
 * somebody else has changed it since that version.
 */
export async function updateServiceType(
  ctx: ChurchContext,
  input: Omit<UpdateServiceTypeInput, 'churchId'>,
): Promise<ServiceTypeDto> {
  requireRole(ctx, 'leader')
  const { serviceTypeId, version, name, defaultTimes, defaultItems } = input
  return inTransaction(ctx, async (ctx) => {
    await refuseTakenName(ctx, name, serviceTypeId)
    const data = { name, defaultTimes, defaultItems }
    const isDone = await update(ctx.db, ctx.scope, serviceTypeId, version, data)
    const row = await findServiceType(ctx.db, ctx.scope, serviceTypeId)
    if (row === null) throw notFound('Service type')
    if (!isDone) throw typeChanged(toServiceType(row))
    await noteTypeChange(ctx, serviceTypeId, 'update', { name })
    return toServiceType(row)
  })
}

function typeChanged(current: ServiceTypeDto): DomainError {
  return new DomainError(
    'conflict',
    'service_type.changed',
    'Somebody else has changed this service type since you opened it.',
    { current },
  )
}
