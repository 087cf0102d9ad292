import { listServiceTypes as list } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { toServiceType, type ServiceTypeDto } from './service-type-dto.ts'

/** Every service type of the church by name, archived ones too. */
export async function listServiceTypes(ctx: ChurchContext): Promise<ServiceTypeDto[]> {
  return (await list(ctx.db, ctx.scope)).map(toServiceType)
}
