import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type AuditRow = {
  readonly churchId?: string
  readonly userId: string
  readonly action: string
  readonly objectType: string
  readonly objectId?: string
  readonly details?: Prisma.InputJsonObject
}

/** Notes who did what; call it in the transaction of the change itself. */
export async function insertAudit(db: Db, row: AuditRow): Promise<void> {
  await db.client.auditEntry.create({ data: row, select: { id: true } })
}

export type MailRow = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly attempts: number
  readonly lastError: string | null
}

/** Writes a mail that will be sent once the change it tells of is committed. */
export async function insertMail(
  db: Db,
  mail: { recipient: string; subject: string; text: string },
): Promise<void> {
  await db.client.outboxMail.create({ data: mail, select: { id: true } })
}

/** The newest mails, sent or not. */
export async function listMails(db: Db, limit: number): Promise<MailRow[]> {
  return db.client.outboxMail.findMany({
    orderBy: { id: 'desc' },
    take: limit,
    omit: { retryAt: true },
  })
}

/**
 * Takes unsent mails for this sender, for `lease` milliseconds: another sender
 * passes them over, and whatever became of this one, they are free again after it.
 */
export async function claimUnsentMails(
  db: Db,
  now: Date,
  lease: number,
  limit: number,
): Promise<MailRow[]> {
  return db.client.$queryRaw<MailRow[]>`
    UPDATE outbox_mails SET attempts = attempts + 1, retry_at = ${new Date(now.getTime() + lease)}
    WHERE id IN (
      SELECT id FROM outbox_mails
      WHERE sent_at IS NULL AND attempts < 10 AND (retry_at IS NULL OR retry_at <= ${now})
      ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, recipient, subject, text, created_at AS "createdAt", sent_at AS "sentAt",
              attempts, last_error AS "lastError"`
}

export async function updateMailResult(
  db: Db,
  mailId: string,
  result: { sentAt: Date } | { lastError: string; retryAt: Date },
): Promise<void> {
  await db.client.outboxMail.update({
    where: { id: mailId },
    data: result,
    select: { id: true },
  })
}
