import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'
import type { PlanRow } from './plan.ts'
import type { PlanItemRow } from './plan-item.ts'
import type { PlanTimeRow } from './plan-time.ts'

/** A plan with its times, items, songs and authors. */
export type WholePlanRow = PlanRow & {
  readonly times: readonly PlanTimeRow[]
  readonly items: readonly PlanItemRow[]
}

type Dated<Row, Name extends keyof Row> = Omit<Row, Name> & { readonly [Key in Name]: string }

/** As it comes in JSON, which has no dates. */
type WrittenPlan = Dated<Omit<WholePlanRow, 'times'>, 'date'> & {
  readonly times: readonly Dated<PlanTimeRow, 'startsAt'>[]
}

/**
 * A plan with all that its page shows, in one statement. It is the read that a whole band sends
 * at the same moment, so PostgreSQL makes it one piece of JSON: row by row through the mapper it
 * takes this process twice as long.
 */
export async function findWholePlan(
  db: Db,
  scope: ChurchScope,
  planId: string,
  includesDrafts: boolean,
): Promise<WholePlanRow | null> {
  const [row] = await db.client.$queryRaw<{ plan: string }[]>`
    SELECT json_build_object(
      'id', p.id, 'title', p.title, 'date', p.date, 'status', p.status, 'notes', p.notes,
      'version', p.version, 'serviceType', json_build_object('id', st.id, 'name', st.name),
      'times', (
        SELECT coalesce(json_agg(json_build_object(
          'id', t.id, 'kind', t.kind, 'name', t.name, 'startsAt', t.starts_at, 'length', t.length
        ) ORDER BY t.starts_at, t.id), '[]')
        FROM plan_times t WHERE t.church_id = p.church_id AND t.plan_id = p.id),
      'items', (
        SELECT coalesce(json_agg(json_build_object(
          'id', i.id, 'position', i.position, 'kind', i.kind, 'title', i.title,
          'length', i.length, 'notes', i.notes, 'bandNotes', i.band_notes,
          'techNotes', i.tech_notes, 'key', i.key, 'capo', i.capo, 'sequence', i.sequence,
          'version', i.version,
          'arrangement', CASE WHEN a.id IS NOT NULL THEN json_build_object(
            'id', a.id, 'name', a.name, 'key', a.key, 'tempo', a.tempo, 'metre', a.metre,
            'chart', a.chart, 'sequence', a.sequence,
            'song', json_build_object(
              'id', s.id, 'title', s.title, 'copyright', s.copyright,
              'ccliNumber', s.ccli_number, 'isPublicDomain', s.is_public_domain,
              'authors', (
                SELECT coalesce(json_agg(json_build_object('name', sa.name) ORDER BY sa.position), '[]')
                FROM song_authors sa WHERE sa.church_id = s.church_id AND sa.song_id = s.id))) END
        ) ORDER BY i.position), '[]')
        FROM plan_items i
        LEFT JOIN arrangements a ON a.church_id = i.church_id AND a.id = i.arrangement_id
        LEFT JOIN songs s ON s.church_id = a.church_id AND s.id = a.song_id
        WHERE i.church_id = p.church_id AND i.plan_id = p.id)
    )::text AS plan
    FROM plans p JOIN service_types st ON st.church_id = p.church_id AND st.id = p.service_type_id
    WHERE p.church_id = ${scope.churchId}::uuid AND p.id = ${planId}::uuid
      AND p.removed_at IS NULL AND (${includesDrafts} OR p.status = 'published')`
  return row === undefined ? null : toRow(JSON.parse(row.plan) as WrittenPlan)
}

function toRow({ date, times, ...plan }: WrittenPlan): WholePlanRow {
  return {
    ...plan,
    date: new Date(date),
    times: times.map(({ startsAt, ...time }) => ({ ...time, startsAt: new Date(startsAt) })),
  }
}
