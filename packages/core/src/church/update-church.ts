import {
  findChurch,
  inTransaction,
  insertAudit,
  updateChurch as update,
  type ChurchRow,
} from '@precentor/db'
import type { UpdateChurchInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { toChurch, type ChurchDto } from './church-dto.ts'

/**
 * Renames a church or moves it to another time zone; its address stays. Throws
 * `church.changed`, with the church as it is now, when somebody was faster.
 */
export async function updateChurch(
  ctx: ChurchContext,
  input: UpdateChurchInput,
): Promise<ChurchDto> {
  requireRole(ctx, 'admin')
  return inTransaction(ctx, async (ctx) => {
    const { name, timeZone } = input
    const row = await update(ctx.db, ctx.scope, input.version, { name, timeZone })
    if (row === null) throw changed(asSeenBy(ctx, await findChurch(ctx.db, ctx.scope)))
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'church.update',
      objectType: 'church',
      objectId: ctx.scope.churchId,
      details: { name, timeZone },
    })
    return asSeenBy(ctx, row)
  })
}

function asSeenBy({ scope }: ChurchContext, church: ChurchRow): ChurchDto {
  return toChurch({ church, memberId: scope.memberId, role: scope.role })
}

function changed(current: ChurchDto): DomainError {
  return new DomainError(
    'conflict',
    'church.changed',
    'Somebody else has just changed these settings.',
    { current },
  )
}
