import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'

export type SongKeyRow = { readonly songId: string; readonly title: string; readonly key: string }

/** The keys that this member chose for songs, by title. */
export async function listSongKeys(db: Db, scope: ChurchScope): Promise<SongKeyRow[]> {
  const rows = await db.client.memberSongKey.findMany({
    where: { churchId: scope.churchId, memberId: scope.memberId },
    select: { songId: true, key: true, song: { select: { title: true } } },
    orderBy: [{ song: { title: 'asc' } }, { songId: 'asc' }],
  })
  return rows.map(({ songId, key, song }) => ({ songId, key, title: song.title }))
}

/** Sets or, with null, forgets this member's key for a song; false when there is no such song. */
export async function setSongKey(
  db: Db,
  scope: ChurchScope,
  songId: string,
  key: string | null,
): Promise<boolean> {
  const { churchId, memberId } = scope
  const songs = await db.client.song.count({ where: { churchId, id: songId } })
  if (songs === 0) return false
  if (key === null) {
    await db.client.memberSongKey.deleteMany({ where: { churchId, memberId, songId } })
    return true
  }
  await db.client.memberSongKey.upsert({
    where: { memberId_songId: { memberId, songId } },
    create: { churchId, memberId, songId, key },
    update: { key },
  })
  return true
}
