import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'

export type SongUseRow = {
  readonly songId: string
  /** In how many plans. */
  readonly times: number
  readonly lastDate: Date
}

/** The songs of all plans from one day to the day before another, as in `2026-11-22`. */
export async function listSongUse(
  db: Db,
  scope: ChurchScope,
  days: { readonly from: string; readonly before: string },
): Promise<SongUseRow[]> {
  return db.client.$queryRaw<SongUseRow[]>`
    SELECT a.song_id AS "songId", count(DISTINCT p.id)::int AS times, max(p.date) AS "lastDate"
    FROM plans p
    JOIN plan_items i ON i.church_id = p.church_id AND i.plan_id = p.id
    JOIN arrangements a ON a.church_id = i.church_id AND a.id = i.arrangement_id
    WHERE p.church_id = ${scope.churchId}::uuid AND p.removed_at IS NULL
      AND p.date >= ${days.from}::date AND p.date < ${days.before}::date
    GROUP BY a.song_id`
}
