import type { Db } from '../handle.ts'
import { lockKey } from '../transaction/lock-key.ts'

/** A call that names itself, so that sending it again does nothing twice. */
export type NamedCall = {
  readonly userId: string
  /** SHA-256 of the key. */
  readonly keyHash: Uint8Array<ArrayBuffer>
  /** SHA-256 of what is called and with what. */
  readonly inputHash: Uint8Array<ArrayBuffer>
}

/**
 * Takes a call for this transaction, whose end decides whether it was answered. False,
 * at once, where it was taken before: it is under way elsewhere, or has its answer. What
 * was answered before `forgotten` counts as never sent.
 */
export async function claimCall(
  db: Db,
  call: NamedCall,
  at: { readonly now: Date; readonly forgotten: Date },
): Promise<boolean> {
  if (!db.isTransaction) throw new Error('A call is claimed inside the transaction of its work.')
  const { userId, keyHash, inputHash } = call
  const lock = lockKey(`precentor.call.${userId}.${Buffer.from(keyHash).toString('hex')}`)
  // Without the lock this would wait for whoever is at work on the same key.
  const claimed = await db.client.$executeRaw`
    INSERT INTO answered_calls AS before (user_id, key_hash, input_hash, at)
    SELECT ${userId}::uuid, ${keyHash}, ${inputHash}, ${at.now}
    WHERE pg_try_advisory_xact_lock(${lock})
    ON CONFLICT (user_id, key_hash) DO UPDATE
    SET input_hash = excluded.input_hash, answer = NULL, at = excluded.at
    WHERE before.at < ${at.forgotten}`
  return claimed > 0
}

/** What is known of a call's key; null where no answer was stored yet. */
export async function findAnsweredCall(
  db: Db,
  { userId, keyHash }: NamedCall,
): Promise<{ readonly inputHash: Uint8Array; readonly answer: Uint8Array } | null> {
  const row = await db.client.answeredCall.findUnique({
    where: { userId_keyHash: { userId, keyHash } },
    select: { inputHash: true, answer: true },
  })
  return row === null || row.answer === null ? null : { ...row, answer: row.answer }
}

/** Keeps the answer of a call that this transaction has claimed. */
export async function updateAnswer(
  db: Db,
  { userId, keyHash }: NamedCall,
  answer: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db.client.answeredCall.updateMany({ where: { userId, keyHash }, data: { answer } })
}

/** Forgets answers given before this instant; gives how many. */
export async function deleteAnsweredCallsBefore(db: Db, before: Date): Promise<number> {
  return (await db.client.answeredCall.deleteMany({ where: { at: { lt: before } } })).count
}
