import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type UnsentPost = {
  readonly id: string
  readonly body: Prisma.JsonValue
  readonly attempts: number
}

/** Writes what another program is told once this change is committed. */
export async function insertPost(db: Db, body: Prisma.InputJsonObject): Promise<void> {
  await db.client.outboxPost.create({ data: { body }, select: { id: true } })
}

/** Takes one that waits, for `lease` milliseconds; whatever becomes of this sender, it is free after it. */
export async function claimUnsentPost(
  db: Db,
  now: Date,
  lease: number,
): Promise<UnsentPost | null> {
  const rows = await db.client.$queryRaw<UnsentPost[]>`
    UPDATE outbox_posts
    SET attempts = attempts + 1, retry_at = ${new Date(now.getTime() + lease)}
    WHERE id IN (
      SELECT id FROM outbox_posts
      WHERE sent_at IS NULL AND attempts < 10 AND (retry_at IS NULL OR retry_at <= ${now})
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, body, attempts`
  return rows[0] ?? null
}

export async function markPostSent(db: Db, postId: string, sentAt: Date): Promise<void> {
  await db.client.outboxPost.update({
    where: { id: postId },
    data: { sentAt, lastError: null },
    select: { id: true },
  })
}

export async function markPostRefused(
  db: Db,
  postId: string,
  refusal: { readonly lastError: string; readonly retryAt: Date },
): Promise<void> {
  await db.client.outboxPost.update({ where: { id: postId }, data: refusal, select: { id: true } })
}

export async function deletePostsBefore(db: Db, moment: Date): Promise<number> {
  return (await db.client.outboxPost.deleteMany({ where: { createdAt: { lt: moment } } })).count
}
