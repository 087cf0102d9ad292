import { archiveServiceType as archive, inTransaction } from '@precentor/db'
import type { ServiceTypeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteTypeChange } from './note-change.ts'

/** Offers a service type for new plans no more; its plans stay. */
export async function archiveServiceType(
  ctx: ChurchContext,
  input: Pick<ServiceTypeInput, 'serviceTypeId'>,
): Promise<void> {
  await setArchived(ctx, input.serviceTypeId, ctx.now())
}

/** Offers an archived service type again. */
export async function restoreServiceType(
  ctx: ChurchContext,
  input: Pick<ServiceTypeInput, 'serviceTypeId'>,
): Promise<void> {
  await setArchived(ctx, input.serviceTypeId, null)
}

async function setArchived(
  ctx: ChurchContext,
  serviceTypeId: string,
  archivedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const isDone = await archive(ctx.db, ctx.scope, serviceTypeId, archivedAt)
    if (!isDone) throw notFound('Service type')
    await noteTypeChange(ctx, serviceTypeId, archivedAt === null ? 'restore' : 'archive')
  })
}
