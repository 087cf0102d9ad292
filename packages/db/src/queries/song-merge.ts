import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

/** Locks songs in the order of their ids, so that two who merge never wait for each other; gives those there are. */
export async function lockSongPair(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    SELECT id FROM songs
    WHERE church_id = ${scope.churchId}::uuid AND id = ANY(${songIds}::uuid[])
    ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Gives all arrangements of a song to another, behind its own; removed ones too. Gives their ids. */
export async function moveArrangements(
  db: Db,
  scope: ChurchScope,
  fromSongId: string,
  toSongId: string,
): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    UPDATE arrangements a
    SET song_id = ${toSongId}::uuid,
        position = a.position + 1 + (
          SELECT coalesce(max(k.position), -1) FROM arrangements k
          WHERE k.church_id = ${scope.churchId}::uuid AND k.song_id = ${toSongId}::uuid)
    WHERE a.church_id = ${scope.churchId}::uuid AND a.song_id = ${fromSongId}::uuid
    RETURNING a.id`
  return rows.map(({ id }) => id)
}

/** Gives arrangements back to the song they came from, those that are still where they went. */
export async function returnArrangements(
  db: Db,
  scope: ChurchScope,
  merge: Pick<SongMergeRow, 'keptId' | 'mergedId' | 'arrangementIds'>,
): Promise<void> {
  await db.client.arrangement.updateMany({
    where: { churchId: scope.churchId, songId: merge.keptId, id: { in: merge.arrangementIds } },
    data: { songId: merge.mergedId },
  })
}

/** What was imported as one song counts as the other from now on; gives the ids. */
export async function moveSourceSongs(
  db: Db,
  scope: ChurchScope,
  fromSongId: string,
  toSongId: string,
): Promise<string[]> {
  const rows = await db.client.sourceSong.updateManyAndReturn({
    where: { churchId: scope.churchId, songId: fromSongId },
    data: { songId: toSongId },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function returnSourceSongs(
  db: Db,
  scope: ChurchScope,
  merge: Pick<SongMergeRow, 'keptId' | 'mergedId' | 'sourceSongIds'>,
): Promise<void> {
  await db.client.sourceSong.updateMany({
    where: { churchId: scope.churchId, songId: merge.keptId, id: { in: merge.sourceSongIds } },
    data: { songId: merge.mergedId },
  })
}

/** Members who chose a key for the one song and none for the other have it there too. */
export async function copySongKeys(
  db: Db,
  scope: ChurchScope,
  fromSongId: string,
  toSongId: string,
): Promise<void> {
  await db.client.$executeRaw`
    INSERT INTO member_song_keys (church_id, member_id, song_id, key)
    SELECT church_id, member_id, ${toSongId}::uuid, key FROM member_song_keys
    WHERE church_id = ${scope.churchId}::uuid AND song_id = ${fromSongId}::uuid
    ON CONFLICT DO NOTHING`
}

/** Says what a song was merged into, and when it left the list; with nulls takes both back. */
export async function setSongMerged(
  db: Db,
  scope: ChurchScope,
  songId: string,
  data: { readonly mergedIntoId: string | null; readonly archivedAt: Date | null },
): Promise<void> {
  await db.client.song.updateMany({ where: { churchId: scope.churchId, id: songId }, data })
}

const columns = {
  id: true,
  keptId: true,
  mergedId: true,
  arrangementIds: true,
  sourceSongIds: true,
  before: true,
  after: true,
} satisfies Prisma.SongMergeSelect

export type SongMergeRow = Prisma.SongMergeGetPayload<{ select: typeof columns }>

export async function insertSongMerge(
  db: Db,
  scope: ChurchScope,
  merge: Omit<SongMergeRow, 'id' | 'before' | 'after'> & {
    readonly before: Prisma.InputJsonObject
    readonly after: Prisma.InputJsonObject
    readonly mergedAt: Date
  },
): Promise<string> {
  const { churchId, memberId: mergedBy } = scope
  const { id } = await db.client.songMerge.create({
    data: { ...merge, churchId, mergedBy },
    select: { id: true },
  })
  return id
}

/** A merge that nobody has undone. */
export async function findSongMerge(
  db: Db,
  scope: ChurchScope,
  songMergeId: string,
): Promise<SongMergeRow | null> {
  return db.client.songMerge.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: songMergeId }, undoneAt: null },
    select: columns,
  })
}

/** Marks a merge undone; false when somebody else was faster. */
export async function setSongMergeUndone(
  db: Db,
  scope: ChurchScope,
  songMergeId: string,
  undoneAt: Date,
): Promise<boolean> {
  const { count } = await db.client.songMerge.updateMany({
    where: { churchId: scope.churchId, id: songMergeId, undoneAt: null },
    data: { undoneAt },
  })
  return count === 1
}
