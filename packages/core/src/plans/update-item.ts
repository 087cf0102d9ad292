import {
  findPlanItem,
  findWrittenPlanItem,
  inTransaction,
  updatePlanItem,
  type PlanItemColumns,
  type WrittenPlanItem,
} from '@precentor/db'
import type { PlanItemChanges, UpdatePlanItemInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { plannable, refuseMusic } from './new-item.ts'
import { noteChange } from './note-change.ts'
import { toPlanItem, type PlanItemDto } from './plan-item-dto.ts'

/**
 * Changes what an item says; its place stays. Throws `plan_item.changed` with the
 * stored item when somebody else has changed it since that version.
 */
export async function updateItem(
  ctx: ChurchContext,
  input: Omit<UpdatePlanItemInput, 'churchId'>,
): Promise<PlanItemDto> {
  requireRole(ctx, 'leader')
  const { planId, itemId, version, changes } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await findWrittenPlanItem(ctx.db, ctx.scope, planId, itemId)
    if (before === null) throw notFound('Plan item')
    const after = changeItem(before, changes)
    refuseMusic(after)
    if (after.arrangementId !== null && after.arrangementId !== before.arrangementId) {
      await plannable(ctx, after.arrangementId)
    }
    const isDone = await updatePlanItem(ctx.db, ctx.scope, itemId, version, after)
    const row = await findPlanItem(ctx.db, ctx.scope, planId, itemId)
    if (row === null) throw notFound('Plan item')
    if (!isDone) throw itemChanged(toPlanItem(row))
    await noteChange(ctx, planId, 'update_item', { itemId, fields: Object.keys(changes) })
    return toPlanItem(row)
  })
}

/** Another song or arrangement begins in its own key and sequence, unless told otherwise. */
export function changeItem(before: WrittenPlanItem, changes: PlanItemChanges): PlanItemColumns {
  const arrangementId = given(changes.arrangementId, before.arrangementId)
  const isOtherChart = arrangementId !== before.arrangementId
  return {
    kind: before.kind,
    title: changes.title ?? before.title,
    length: changes.length ?? before.length,
    notes: changes.notes ?? before.notes,
    bandNotes: changes.bandNotes ?? before.bandNotes,
    techNotes: changes.techNotes ?? before.techNotes,
    arrangementId,
    key: given(changes.key, isOtherChart ? null : before.key),
    capo: changes.capo ?? (isOtherChart ? 0 : before.capo),
    sequence: changes.sequence ?? (isOtherChart ? [] : before.sequence),
  }
}

/** Null is a value of its own: only what was not named stays as it was. */
function given<T>(wish: T | undefined, otherwise: T): T {
  return wish === undefined ? otherwise : wish
}

function itemChanged(current: PlanItemDto): DomainError {
  return new DomainError(
    'conflict',
    'plan_item.changed',
    'Somebody else has changed this item since you opened it.',
    { current },
  )
}
