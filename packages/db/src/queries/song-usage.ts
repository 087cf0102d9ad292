import type { ChurchScope } from '../church-scope.ts'
import type { PlanStatus } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

export type SongUsageRow = {
  readonly planId: string
  readonly planTitle: string
  /** As in `2026-11-22`. */
  readonly date: string
  readonly status: PlanStatus
  /** The sounding key of that day. */
  readonly key: string | null
  readonly serviceType: string
}

/** The plans that a song is in, latest first; drafts are for those who edit. */
export async function listSongUsage(
  db: Db,
  scope: ChurchScope,
  songId: string,
  includesDrafts: boolean,
  limit: number,
): Promise<SongUsageRow[]> {
  return db.client.$queryRaw<SongUsageRow[]>`
    SELECT p.id AS "planId", p.title AS "planTitle", p.date::text AS date, p.status::text AS status,
           coalesce(i.key, a.key) AS key, t.name AS "serviceType"
    FROM arrangements a
    JOIN plan_items i ON i.church_id = a.church_id AND i.arrangement_id = a.id
    JOIN plans p ON p.church_id = i.church_id AND p.id = i.plan_id
    JOIN service_types t ON t.church_id = p.church_id AND t.id = p.service_type_id
    WHERE a.church_id = ${scope.churchId}::uuid AND a.song_id = ${songId}::uuid
      AND p.removed_at IS NULL AND (${includesDrafts} OR p.status = 'published')
    ORDER BY p.date DESC, p.id DESC, i.position
    LIMIT ${limit}`
}
