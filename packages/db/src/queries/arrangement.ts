import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export const arrangementColumns = {
  id: true,
  songId: true,
  name: true,
  position: true,
  key: true,
  tempo: true,
  metre: true,
  length: true,
  chart: true,
  sequence: true,
  version: true,
} satisfies Prisma.ArrangementSelect

export type ArrangementRow = Prisma.ArrangementGetPayload<{ select: typeof arrangementColumns }>

export type ArrangementColumns = {
  readonly name: string
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly length: number | null
  readonly chart: string
  readonly sequence: string[]
}

/** An arrangement, also one that was removed: plans that used it still show it. */
export async function findArrangement(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
): Promise<(ArrangementRow & { readonly removedAt: Date | null }) | null> {
  return db.client.arrangement.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: arrangementId } },
    select: { ...arrangementColumns, removedAt: true },
  })
}

/** The charts of a song's arrangements, in their order. */
export async function listCharts(db: Db, scope: ChurchScope, songId: string): Promise<string[]> {
  const rows = await db.client.arrangement.findMany({
    where: { churchId: scope.churchId, songId, removedAt: null },
    select: { chart: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ chart }) => chart)
}

/** How many arrangements a song ever had; those that were removed keep their places. */
export async function countArrangements(
  db: Db,
  scope: ChurchScope,
  songId: string,
): Promise<number> {
  return db.client.arrangement.count({ where: { churchId: scope.churchId, songId } })
}

/** Lock the song before: its arrangements are numbered one after the other. */
export async function insertArrangement(
  db: Db,
  scope: ChurchScope,
  songId: string,
  position: number,
  data: ArrangementColumns,
): Promise<ArrangementRow> {
  return db.client.arrangement.create({
    data: { ...data, churchId: scope.churchId, songId, position },
    select: arrangementColumns,
  })
}

/** Changes an arrangement that is still at `version`; false when it is not, or is gone. */
export async function updateArrangement(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
  version: number,
  data: Partial<ArrangementColumns>,
): Promise<boolean> {
  const { count } = await db.client.arrangement.updateMany({
    where: { churchId: scope.churchId, id: arrangementId, version, removedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** Removes an arrangement, or with null brings it back; false when there is none to remove or bring. */
export async function setArrangementRemoved(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
  removedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.client.arrangement.updateMany({
    where: {
      churchId: scope.churchId,
      id: arrangementId,
      removedAt: removedAt === null ? { not: null } : null,
    },
    data: { removedAt },
  })
  return count === 1
}

/** Locks the song that an arrangement belongs to, and gives its id; null when there is none. */
export async function lockSongOfArrangement(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
): Promise<string | null> {
  const [song] = await db.client.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM songs s
    JOIN arrangements a ON a.church_id = s.church_id AND a.song_id = s.id
    WHERE a.church_id = ${scope.churchId}::uuid AND a.id = ${arrangementId}::uuid
    FOR UPDATE OF s`
  return song?.id ?? null
}
