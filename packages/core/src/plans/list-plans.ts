import { findTimeZone, listPlans as list } from '@precentor/db'
import type { ListPlansInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { dayIn, fromDay } from './calendar.ts'
import { seesDrafts } from './plan-access.ts'
import { readCursor, writeCursor } from './plan-cursor.ts'
import { toPlanCard, type PlanCardDto } from './plan-dto.ts'

export type PlanPage = {
  readonly items: readonly PlanCardDto[]
  /** Hand it in for the next page; null = this was the last. */
  readonly nextCursor: string | null
}

/** Upcoming plans, soonest first, or past ones, latest first. Today in the church counts. */
export async function listPlans(
  ctx: ChurchContext,
  input: Omit<ListPlansInput, 'churchId'>,
): Promise<PlanPage> {
  const today = dayIn(await findTimeZone(ctx.db, ctx.scope), ctx.now())
  const rows = await list(ctx.db, ctx.scope, {
    when: input.when,
    today: fromDay(today),
    serviceTypeId: input.serviceTypeId ?? null,
    includesDrafts: seesDrafts(ctx),
    after: input.cursor === undefined ? null : readCursor(input.cursor),
    // One more than asked for tells whether there is another page.
    limit: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  const hasMore = rows.length > page.length && last !== undefined
  return { items: page.map(toPlanCard), nextCursor: hasMore ? writeCursor(last) : null }
}
