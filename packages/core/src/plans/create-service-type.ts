import { inTransaction, insertServiceType } from '@precentor/db'
import type { CreateServiceTypeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'
import { noteTypeChange } from './note-change.ts'
import { toServiceType, type ServiceTypeDto } from './service-type-dto.ts'
import { refuseTakenName } from './service-type-name.ts'

/** Makes a service type; names are told apart by it, so each is there once. */
export async function createServiceType(
  ctx: ChurchContext,
  input: Omit<CreateServiceTypeInput, 'churchId'>,
): Promise<ServiceTypeDto> {
  requireRole(ctx, 'leader')
  const { name, defaultTimes, defaultItems } = input
  return inTransaction(ctx, async (ctx) => {
    await refuseTakenName(ctx, name)
    const row = await insertServiceType(ctx.db, ctx.scope, { name, defaultTimes, defaultItems })
    await noteTypeChange(ctx, row.id, 'create', { name })
    return toServiceType(row)
  })
}
