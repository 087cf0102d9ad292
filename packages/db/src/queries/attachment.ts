import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

const columns = {
  id: true,
  arrangementId: true,
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
  createdAt: true,
  arrangement: { select: { songId: true } },
} satisfies Prisma.AttachmentSelect

export type AttachmentRow = Prisma.AttachmentGetPayload<{ select: typeof columns }>

export type AttachmentColumns = {
  readonly id: string
  readonly arrangementId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Uint8Array<ArrayBuffer>
}

/** The files of a song's arrangements, in the order in which they came. */
export async function listAttachments(
  db: Db,
  scope: ChurchScope,
  songId: string,
): Promise<AttachmentRow[]> {
  return db.client.attachment.findMany({
    where: {
      churchId: scope.churchId,
      removedAt: null,
      arrangement: { songId, removedAt: null },
    },
    select: columns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** A file that was not removed. */
export async function findAttachment(
  db: Db,
  scope: ChurchScope,
  attachmentId: string,
): Promise<AttachmentRow | null> {
  return db.client.attachment.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: attachmentId }, removedAt: null },
    select: columns,
  })
}

/** The same bytes at the same arrangement, also where they were removed. */
export async function findSameAttachment(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
  sha256: Uint8Array<ArrayBuffer>,
): Promise<(AttachmentRow & { readonly removedAt: Date | null }) | null> {
  return db.client.attachment.findFirst({
    where: { churchId: scope.churchId, arrangementId, sha256 },
    select: { ...columns, removedAt: true },
  })
}

/** What a church keeps: bytes in all, and files at one arrangement. */
export async function measureAttachments(
  db: Db,
  scope: ChurchScope,
  arrangementId: string,
): Promise<{ readonly churchBytes: number; readonly atArrangement: number }> {
  const [row] = await db.client.$queryRaw<{ bytes: bigint; files: bigint }[]>`
    SELECT coalesce(sum(size), 0)::bigint AS bytes,
      count(*) FILTER (WHERE arrangement_id = ${arrangementId}::uuid AND removed_at IS NULL) AS files
    FROM attachments WHERE church_id = ${scope.churchId}::uuid`
  return { churchBytes: Number(row?.bytes ?? 0), atArrangement: Number(row?.files ?? 0) }
}

export async function insertAttachment(
  db: Db,
  scope: ChurchScope,
  data: AttachmentColumns,
): Promise<AttachmentRow> {
  const { churchId, memberId: addedBy } = scope
  return db.client.attachment.create({ data: { ...data, churchId, addedBy }, select: columns })
}

/** Gives a file another name; false when there is none. */
export async function renameAttachment(
  db: Db,
  scope: ChurchScope,
  attachmentId: string,
  name: string,
): Promise<boolean> {
  const { count } = await db.client.attachment.updateMany({
    where: { churchId: scope.churchId, id: attachmentId, removedAt: null },
    data: { name },
  })
  return count === 1
}

/** Removes a file, or with null brings it back; gives it, or null when there is none to remove or bring. */
export async function setAttachmentRemoved(
  db: Db,
  scope: ChurchScope,
  attachmentId: string,
  removedAt: Date | null,
): Promise<AttachmentRow | null> {
  const where = {
    churchId: scope.churchId,
    id: attachmentId,
    removedAt: removedAt === null ? { not: null } : null,
  }
  const [row] = await db.client.attachment.updateManyAndReturn({
    where,
    data: { removedAt },
    select: columns,
  })
  return row ?? null
}

/** Ids of files, of any church, that were removed before a moment; oldest first. */
export async function listAttachmentsRemovedBefore(
  db: Db,
  moment: Date,
  most: number,
): Promise<string[]> {
  const rows = await db.client.attachment.findMany({
    where: { removedAt: { lt: moment } },
    select: { id: true },
    orderBy: { removedAt: 'asc' },
    take: most,
  })
  return rows.map(({ id }) => id)
}

export async function deleteAttachment(db: Db, attachmentId: string): Promise<void> {
  await db.client.attachment.deleteMany({ where: { id: attachmentId } })
}
