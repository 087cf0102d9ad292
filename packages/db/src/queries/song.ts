import { randomUUIDv7 } from 'node:crypto'
import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { AuthorRole } from '../generated/enums.ts'
import type { Db } from '../handle.ts'
import { arrangementColumns, type ArrangementColumns } from './arrangement.ts'
import { searchableLyrics } from './searchable-lyrics.ts'

const songColumns = {
  id: true,
  title: true,
  otherTitles: true,
  authors: { select: { name: true, role: true }, orderBy: { position: 'asc' } },
  copyright: true,
  ccliNumber: true,
  isPublicDomain: true,
  language: true,
  themes: true,
  scriptures: true,
  notes: true,
  version: true,
  archivedAt: true,
  mergedIntoId: true,
  arrangements: {
    select: arrangementColumns,
    where: { removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.SongSelect

export type SongRow = Prisma.SongGetPayload<{ select: typeof songColumns }> & {
  /** The member's own key for this song. */
  readonly memberKeys: readonly { readonly key: string }[]
}

export type SongAuthorColumns = { readonly name: string; readonly role: AuthorRole }

export type SongColumns = {
  readonly title: string
  readonly otherTitles: string[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
  readonly language: string | null
  readonly themes: string[]
  readonly scriptures: string[]
  readonly notes: string
}

/** What the search index is made of, beside the titles. */
export type SongSearchColumns = { readonly authorText: string; readonly lyrics: string }

export type NewSongRow = {
  readonly song: SongColumns & SongSearchColumns
  readonly authors: readonly SongAuthorColumns[]
  readonly arrangement: ArrangementColumns | null
}

export type InsertedSong = { readonly songId: string; readonly arrangementId: string | null }

/** A song with its authors, its arrangements and the member's own key: one statement. */
export async function findSong(
  db: Db,
  scope: ChurchScope,
  songId: string,
): Promise<SongRow | null> {
  const { churchId, memberId } = scope
  return db.client.song.findUnique({
    where: { churchId_id: { churchId, id: songId } },
    select: { ...songColumns, memberKeys: { where: { memberId }, select: { key: true } } },
  })
}

/**
 * Inserts songs with their authors and first arrangements, in three statements
 * however many they are. Gives their ids in the order of `rows`.
 */
export async function insertSongs(
  db: Db,
  scope: ChurchScope,
  rows: readonly NewSongRow[],
): Promise<InsertedSong[]> {
  const { churchId } = scope
  const songs = rows.map((row) => ({ ...row, songId: randomUUIDv7() }))
  const authors = songs.flatMap((row) => toAuthorRows(churchId, row.songId, row.authors))
  const arrangements = songs.flatMap(({ songId, arrangement }) =>
    arrangement === null ? [] : [{ ...arrangement, id: randomUUIDv7(), churchId, songId }],
  )
  await db.client.song.createMany({
    data: songs.map(({ song, songId }) => {
      return { ...song, lyrics: searchableLyrics(song.lyrics), id: songId, churchId }
    }),
  })
  if (authors.length > 0) await db.client.songAuthor.createMany({ data: authors })
  if (arrangements.length > 0) await db.client.arrangement.createMany({ data: arrangements })
  const bySong = new Map(arrangements.map(({ songId, id }) => [songId, id]))
  return songs.map(({ songId }) => ({ songId, arrangementId: bySong.get(songId) ?? null }))
}

/** Changes a song that is still at `version`; false when it is not, or is not there. */
export async function updateSong(
  db: Db,
  scope: ChurchScope,
  songId: string,
  version: number,
  data: Partial<SongColumns & SongSearchColumns>,
): Promise<boolean> {
  const { count } = await db.client.song.updateMany({
    where: { churchId: scope.churchId, id: songId, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** Puts other authors in the place of a song's. */
export async function replaceSongAuthors(
  db: Db,
  scope: ChurchScope,
  songId: string,
  authors: readonly SongAuthorColumns[],
): Promise<void> {
  const { churchId } = scope
  await db.client.songAuthor.deleteMany({ where: { churchId, songId } })
  if (authors.length === 0) return
  await db.client.songAuthor.createMany({ data: toAuthorRows(churchId, songId, authors) })
}

/** The lyrics that are searched; the song's version stays, since nobody edits them. */
export async function updateSongLyrics(
  db: Db,
  scope: ChurchScope,
  songId: string,
  lyrics: string,
): Promise<void> {
  await db.client.song.updateMany({
    where: { churchId: scope.churchId, id: songId },
    data: { lyrics: searchableLyrics(lyrics) },
  })
}

/** Archives a song, or with null brings it back; false when there is no such song. */
export async function setSongArchived(
  db: Db,
  scope: ChurchScope,
  songId: string,
  archivedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.client.song.updateMany({
    where: { churchId: scope.churchId, id: songId },
    data: { archivedAt },
  })
  return count === 1
}

/**
 * Locks a song until the transaction ends, so that those who change its
 * arrangements write its lyrics one after the other; false when there is no such song.
 */
export async function lockSong(db: Db, scope: ChurchScope, songId: string): Promise<boolean> {
  const rows = await db.client.$queryRaw<unknown[]>`
    SELECT 1 FROM songs
    WHERE church_id = ${scope.churchId}::uuid AND id = ${songId}::uuid
    FOR UPDATE`
  return rows.length === 1
}

export type TitledSong = {
  /** As it was asked for. */
  readonly title: string
  readonly songId: string
  readonly arrangementId: string | null
}

/** The songs that have one of these titles, whatever their accents and case; archived ones too. */
export async function listSongsByTitles(
  db: Db,
  scope: ChurchScope,
  titles: readonly string[],
): Promise<TitledSong[]> {
  return db.client.$queryRaw<TitledSong[]>`
    SELECT DISTINCT ON (t.title) t.title, s.id AS "songId", a.id AS "arrangementId"
    FROM unnest(${titles}::text[]) AS t (title)
    JOIN songs s ON s.church_id = ${scope.churchId}::uuid AND fold_text(s.title) = fold_text(t.title)
    LEFT JOIN arrangements a
      ON a.church_id = s.church_id AND a.song_id = s.id AND a.removed_at IS NULL
    ORDER BY t.title, s.archived_at NULLS FIRST, s.id, a.position, a.id`
}

function toAuthorRows(
  churchId: string,
  songId: string,
  authors: readonly SongAuthorColumns[],
): Prisma.SongAuthorCreateManyInput[] {
  return authors.map(({ name, role }, position) => ({ churchId, songId, position, name, role }))
}
