import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { PlanItemKind } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

export const planItemColumns = {
  id: true,
  position: true,
  kind: true,
  title: true,
  length: true,
  notes: true,
  bandNotes: true,
  techNotes: true,
  key: true,
  capo: true,
  sequence: true,
  version: true,
  arrangement: {
    select: {
      id: true,
      name: true,
      key: true,
      tempo: true,
      metre: true,
      chart: true,
      sequence: true,
      song: {
        select: {
          id: true,
          title: true,
          copyright: true,
          ccliNumber: true,
          isPublicDomain: true,
          authors: { select: { name: true }, orderBy: { position: 'asc' } },
        },
      },
    },
  },
} satisfies Prisma.PlanItemSelect

export type PlanItemRow = Prisma.PlanItemGetPayload<{ select: typeof planItemColumns }>

/** All that is written of an item, its place and version apart. */
export type PlanItemColumns = {
  readonly kind: PlanItemKind
  readonly title: string
  readonly length: number
  readonly notes: string
  readonly bandNotes: string
  readonly techNotes: string
  readonly arrangementId: string | null
  readonly key: string | null
  readonly capo: number
  readonly sequence: string[]
}

export const writtenItemColumns = {
  id: true,
  kind: true,
  title: true,
  length: true,
  notes: true,
  bandNotes: true,
  techNotes: true,
  arrangementId: true,
  key: true,
  capo: true,
  sequence: true,
  version: true,
} satisfies Prisma.PlanItemSelect

export type WrittenPlanItem = Prisma.PlanItemGetPayload<{ select: typeof writtenItemColumns }>

/** The ids of a plan's items in their order. Lock the plan before, when the order is to change. */
export async function listPlanItemIds(
  db: Db,
  scope: ChurchScope,
  planId: string,
): Promise<string[]> {
  const rows = await db.client.planItem.findMany({
    where: { churchId: scope.churchId, planId },
    select: { id: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ id }) => id)
}

export async function findPlanItem(
  db: Db,
  scope: ChurchScope,
  planId: string,
  itemId: string,
): Promise<PlanItemRow | null> {
  return db.client.planItem.findUnique({
    where: {
      churchId_id: { churchId: scope.churchId, id: itemId },
      planId,
      plan: { removedAt: null },
    },
    select: planItemColumns,
  })
}

export async function findWrittenPlanItem(
  db: Db,
  scope: ChurchScope,
  planId: string,
  itemId: string,
): Promise<WrittenPlanItem | null> {
  return db.client.planItem.findUnique({
    where: {
      churchId_id: { churchId: scope.churchId, id: itemId },
      planId,
      plan: { removedAt: null },
    },
    select: writtenItemColumns,
  })
}

/** Puts an item at the position behind the last one. */
export async function insertPlanItem(
  db: Db,
  scope: ChurchScope,
  planId: string,
  position: number,
  data: PlanItemColumns,
): Promise<string> {
  const row = await db.client.planItem.create({
    data: { ...data, churchId: scope.churchId, planId, position },
    select: { id: true },
  })
  return row.id
}

/** Fills an empty plan, in the order given. */
export async function insertPlanItems(
  db: Db,
  scope: ChurchScope,
  planId: string,
  items: readonly PlanItemColumns[],
): Promise<void> {
  if (items.length === 0) return
  const { churchId } = scope
  await db.client.planItem.createMany({
    data: items.map((item, position) => ({ ...item, churchId, planId, position })),
  })
}

/**
 * Puts a removed item back under its own id, behind the last one; false when an
 * item has that id already, as after a second click on Undo.
 */
export async function reinsertPlanItem(
  db: Db,
  scope: ChurchScope,
  planId: string,
  position: number,
  { id, version, ...item }: PlanItemColumns & { readonly id: string; readonly version: number },
): Promise<boolean> {
  // Raw, since Prisma's skipDuplicates names no index, and the deferrable one refuses that.
  const inserted = await db.client.$executeRaw`
    INSERT INTO plan_items (id, church_id, plan_id, position, kind, title, length, notes,
      band_notes, tech_notes, arrangement_id, key, capo, sequence, version)
    VALUES (${id}::uuid, ${scope.churchId}::uuid, ${planId}::uuid, ${position},
      ${item.kind}::plan_item_kind, ${item.title}, ${item.length}, ${item.notes},
      ${item.bandNotes}, ${item.techNotes}, ${item.arrangementId}::uuid, ${item.key},
      ${item.capo}, ${item.sequence}::text[], ${version})
    ON CONFLICT (id) DO NOTHING`
  return inserted === 1
}

/** Changes an item that is still at `version`; false when it is not, or is not there. */
export async function updatePlanItem(
  db: Db,
  scope: ChurchScope,
  itemId: string,
  version: number,
  data: PlanItemColumns,
): Promise<boolean> {
  const { count } = await db.client.planItem.updateMany({
    where: { churchId: scope.churchId, id: itemId, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** Numbers a plan's items 0, 1, 2 ... in the order of `ids`, in one statement. */
export async function renumberPlanItems(
  db: Db,
  scope: ChurchScope,
  planId: string,
  ids: readonly string[],
): Promise<void> {
  await db.client.$executeRaw`
    UPDATE plan_items AS i SET position = o.place - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o (id, place)
    WHERE i.church_id = ${scope.churchId}::uuid AND i.plan_id = ${planId}::uuid
      AND i.id = o.id AND i.position <> o.place - 1`
}

export async function deletePlanItem(db: Db, scope: ChurchScope, itemId: string): Promise<void> {
  await db.client.planItem.deleteMany({ where: { churchId: scope.churchId, id: itemId } })
}

/** An arrangement that can be planned: neither it nor its song is gone. */
export async function findPlannableArrangement(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
): Promise<{ readonly id: string; readonly length: number | null } | null> {
  return db.client.arrangement.findUnique({
    where: {
      churchId_id: { churchId: scope.churchId, id: arrangementId },
      removedAt: null,
      song: { archivedAt: null },
    },
    select: { id: true, length: true },
  })
}
