import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'
import { searchableLyrics } from './searchable-lyrics.ts'

export type ChartReplacement = {
  readonly arrangementId: string
  /** The version that was looked at; an arrangement that was changed since is left alone. */
  readonly version: number
  readonly chart: string
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly length: number | null
}

/**
 * Puts new charts into arrangements, and keeps each old one as a removed arrangement
 * that can be restored. Gives the arrangements that were changed.
 */
export async function replaceCharts(
  db: Db,
  scope: ChurchScope,
  replacements: readonly ChartReplacement[],
  now: Date,
): Promise<string[]> {
  if (replacements.length === 0) return []
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(replacements)}::jsonb)
        AS q("arrangementId" uuid, version int, chart text, key text, tempo int, metre text, length int)
    ), old AS (
      SELECT a.* FROM arrangements a JOIN wanted w ON w."arrangementId" = a.id AND w.version = a.version
      WHERE a.church_id = ${scope.churchId}::uuid AND a.removed_at IS NULL
      FOR UPDATE OF a
    ), kept AS (
      INSERT INTO arrangements (id, church_id, song_id, position, name, key, tempo, metre, length,
                                chart, sequence, removed_at, created_at, updated_at)
      SELECT gen_random_uuid(), church_id, song_id,
             (SELECT count(*) FROM arrangements a WHERE a.church_id = old.church_id AND a.song_id = old.song_id),
             left(name, 100) || ' (before import)', key, tempo,
             metre, length, chart, sequence, ${now}, created_at, ${now}
      FROM old
    )
    UPDATE arrangements a
    SET chart = w.chart, key = coalesce(w.key, a.key), tempo = coalesce(w.tempo, a.tempo),
        metre = coalesce(w.metre, a.metre), length = coalesce(w.length, a.length), sequence = '{}',
        version = a.version + 1, updated_at = ${now}
    FROM old JOIN wanted w ON w."arrangementId" = old.id
    WHERE a.church_id = ${scope.churchId}::uuid AND a.id = old.id
    RETURNING a.id`
  return rows.map(({ id }) => id)
}

export type NewArrangement = Omit<ChartReplacement, 'arrangementId' | 'version'> & {
  readonly songId: string
  readonly name: string
}

/** Adds one more arrangement to each of these songs, as the last one. Lock the songs before. */
export async function insertImportedArrangements(
  db: Db,
  scope: ChurchScope,
  arrangements: readonly NewArrangement[],
  now: Date,
): Promise<void> {
  if (arrangements.length === 0) return
  await db.client.$executeRaw`
    INSERT INTO arrangements (id, church_id, song_id, position, name, key, tempo, metre, length,
                              chart, sequence, created_at, updated_at)
    SELECT gen_random_uuid(), ${scope.churchId}::uuid, q."songId",
           (SELECT count(*) FROM arrangements a
            WHERE a.church_id = ${scope.churchId}::uuid AND a.song_id = q."songId"),
           q.name, q.key, q.tempo, q.metre, q.length, q.chart, '{}', ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(arrangements)}::jsonb)
      AS q("songId" uuid, name text, key text, tempo int, metre text, length int, chart text)`
}

/** Locks songs until the transaction ends, so that nobody else changes their arrangements. */
export async function lockSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<void> {
  if (songIds.length === 0) return
  // In one order for all, so that two who lock several never wait for each other.
  await db.client.$queryRaw`
    SELECT 1 FROM songs WHERE church_id = ${scope.churchId}::uuid AND id = ANY(${[...songIds]}::uuid[])
    ORDER BY id FOR UPDATE`
}

/** The charts of songs' arrangements that were not removed, in their order. */
export async function listChartsOfSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<{ songId: string; chart: string }[]> {
  return db.client.arrangement.findMany({
    where: { churchId: scope.churchId, songId: { in: [...songIds] }, removedAt: null },
    select: { songId: true, chart: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
}

/** Sets what full-text search finds in songs. */
export async function updateSongsLyrics(
  db: Db,
  scope: ChurchScope,
  songs: readonly { readonly songId: string; readonly lyrics: string }[],
): Promise<void> {
  if (songs.length === 0) return
  const rows = songs.map((song) => ({ ...song, lyrics: searchableLyrics(song.lyrics) }))
  await db.client.$executeRaw`
    UPDATE songs s SET lyrics = q.lyrics, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS q("songId" uuid, lyrics text)
    WHERE s.church_id = ${scope.churchId}::uuid AND s.id = q."songId"`
}
