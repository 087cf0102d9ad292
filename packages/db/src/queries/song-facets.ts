import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'
import { firstArrangement } from './song-filter.ts'

export type SongFacetRow = {
  readonly kind: 'key' | 'theme' | 'language' | 'tempo' | 'songs' | 'archived'
  readonly value: string
  readonly count: number
}

/** How many songs each filter would leave, archived ones apart: one statement. */
export async function listSongFacets(
  db: Db,
  scope: ChurchScope,
  bounds: { readonly slow: number; readonly medium: number },
): Promise<SongFacetRow[]> {
  const { churchId } = scope
  return db.client.$queryRaw<SongFacetRow[]>`
    WITH active AS MATERIALIZED (
      SELECT s.themes, s.language, first.key, first.tempo
      FROM songs s ${firstArrangement}
      WHERE s.church_id = ${churchId}::uuid AND s.archived_at IS NULL
    ),
    facets AS (
      SELECT 'key' AS kind, key AS value, count(*)::int FROM active GROUP BY key
      UNION ALL
      SELECT 'language', language, count(*)::int FROM active GROUP BY language
      UNION ALL
      SELECT 'theme', theme, count(*)::int FROM active, unnest(themes) AS theme GROUP BY theme
      UNION ALL
      SELECT 'tempo', ${tempoName(bounds)} AS tempo_name, count(*)::int
      FROM active GROUP BY tempo_name
      UNION ALL
      SELECT 'songs', '', count(*)::int FROM active
      UNION ALL
      SELECT 'archived', '', count(*)::int FROM songs
      WHERE church_id = ${churchId}::uuid AND archived_at IS NOT NULL
    )
    SELECT kind, value, count FROM facets WHERE value IS NOT NULL
    ORDER BY kind, count DESC, value`
}

function tempoName({ slow, medium }: { slow: number; medium: number }): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN tempo <= ${slow} THEN 'slow' WHEN tempo <= ${medium} THEN 'medium'
    WHEN tempo IS NOT NULL THEN 'fast'
  END`
}
