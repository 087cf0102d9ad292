import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

/** A mail as the outbox lists it; its text can hold a secret and is read one by one. */
export type MailRow = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly churchId: string | null
  readonly userId: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
}

export type UnsentMail = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly attempts: number
}

/** Who looks into the outbox: an owner of churches, or whoever sits at the machine itself. */
export type MailReader = { readonly ownerId: string } | 'operator'

/** Writes a mail that will be sent once the change it tells of is committed. */
export async function insertMail(
  db: Db,
  mail: { recipient: string; subject: string; text: string; churchId?: string; userId?: string },
): Promise<void> {
  await db.client.outboxMail.create({ data: mail, select: { id: true } })
}

/** The newest mails that this reader may read. */
export async function listMails(db: Db, reader: MailReader, limit: number): Promise<MailRow[]> {
  return db.client.$queryRaw<MailRow[]>`
    SELECT id, recipient, subject, church_id AS "churchId", user_id AS "userId",
           created_at AS "createdAt", sent_at AS "sentAt"
    FROM outbox_mails AS mail
    WHERE ${isReadableBy(reader)}
    ORDER BY id DESC LIMIT ${limit}`
}

/** A mail with its text; null when there is none that this reader may read. */
export async function findMail(
  db: Db,
  reader: MailReader,
  mailId: string,
): Promise<(MailRow & { readonly text: string }) | null> {
  const [mail] = await db.client.$queryRaw<(MailRow & { text: string })[]>`
    SELECT id, recipient, subject, text, church_id AS "churchId", user_id AS "userId",
           created_at AS "createdAt", sent_at AS "sentAt"
    FROM outbox_mails AS mail
    WHERE id = ${mailId}::uuid AND ${isReadableBy(reader)}`
  return mail ?? null
}

/**
 * An owner reads what their churches wrote, and the mails that open the account of
 * somebody who is in no church but theirs: into others it would let them in.
 */
function isReadableBy(reader: MailReader): Prisma.Sql {
  if (reader === 'operator') return Prisma.sql`true`
  const owned = Prisma.sql`
    SELECT church_id FROM members
    WHERE user_id = ${reader.ownerId}::uuid AND role = 'owner' AND removed_at IS NULL`
  const membership = Prisma.sql`
    SELECT FROM members AS m WHERE m.user_id = mail.user_id AND m.removed_at IS NULL`
  return Prisma.sql`(
    mail.church_id IN (${owned})
    OR (EXISTS (${membership}) AND NOT EXISTS (${membership} AND m.church_id NOT IN (${owned})))
  )`
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
): Promise<UnsentMail[]> {
  return db.client.$queryRaw<UnsentMail[]>`
    UPDATE outbox_mails SET attempts = attempts + 1, retry_at = ${new Date(now.getTime() + lease)}
    WHERE id IN (
      SELECT id FROM outbox_mails
      WHERE sent_at IS NULL AND attempts < 10 AND (retry_at IS NULL OR retry_at <= ${now})
      ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, recipient, subject, text, attempts`
}

/** Notes that a mail server took a mail, and forgets its text with the secrets in it. */
export async function markMailSent(db: Db, mailId: string, sentAt: Date): Promise<void> {
  await db.client.outboxMail.update({
    where: { id: mailId },
    data: { sentAt, text: '', lastError: null },
    select: { id: true },
  })
}

export async function markMailRefused(
  db: Db,
  mailId: string,
  refusal: { lastError: string; retryAt: Date },
): Promise<void> {
  await db.client.outboxMail.update({
    where: { id: mailId },
    data: refusal,
    select: { id: true },
  })
}

/** Removes mails written before a moment, sent or not; gives how many. */
export async function deleteMailsBefore(db: Db, moment: Date): Promise<number> {
  return (await db.client.outboxMail.deleteMany({ where: { createdAt: { lt: moment } } })).count
}
