import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

const memberColumns = {
  id: true,
  userId: true,
  role: true,
  name: true,
  instruments: true,
  vocalLow: true,
  vocalHigh: true,
  notation: true,
  capoShapes: true,
  createdAt: true,
  user: { select: { email: true } },
} satisfies Prisma.MemberSelect

export type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberColumns }>

export type ProfileColumns = {
  name: string
  instruments: string[]
  vocalLow: string | null
  vocalHigh: string | null
  notation: string
  capoShapes: string[]
}

export async function listMembers(db: Db, scope: ChurchScope): Promise<MemberRow[]> {
  return db.client.member.findMany({
    where: { churchId: scope.churchId },
    select: memberColumns,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

export async function findMember(
  db: Db,
  scope: ChurchScope,
  memberId: string,
): Promise<MemberRow | null> {
  return db.client.member.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: memberId } },
    select: memberColumns,
  })
}

/** Locks the owners of a church, so that two of them cannot step down at once. */
export async function lockOwners(db: Db, scope: ChurchScope): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    SELECT id FROM members
    WHERE church_id = ${scope.churchId}::uuid AND role = 'owner'
    ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

export async function insertMember(
  db: Db,
  member: { churchId: string; userId: string; name: string; role: Role },
): Promise<string> {
  const row = await db.client.member.create({ data: member, select: { id: true } })
  return row.id
}

export async function updateMemberRole(
  db: Db,
  scope: ChurchScope,
  memberId: string,
  role: Role,
): Promise<void> {
  await db.client.member.update({
    where: { churchId_id: { churchId: scope.churchId, id: memberId } },
    data: { role },
  })
}

export async function updateProfile(
  db: Db,
  scope: ChurchScope,
  data: ProfileColumns,
): Promise<MemberRow> {
  return db.client.member.update({
    where: { churchId_id: { churchId: scope.churchId, id: scope.memberId } },
    data,
    select: memberColumns,
  })
}

export async function deleteMember(db: Db, scope: ChurchScope, memberId: string): Promise<void> {
  await db.client.member.deleteMany({ where: { churchId: scope.churchId, id: memberId } })
}

export async function listSongKeys(
  db: Db,
  scope: ChurchScope,
): Promise<{ songId: string; key: string }[]> {
  return db.client.memberSongKey.findMany({
    where: { churchId: scope.churchId, memberId: scope.memberId },
    select: { songId: true, key: true },
  })
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
