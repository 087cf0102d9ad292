import { findMail, inTransaction, insertAudit, type MailReader } from '@precentor/db'
import type { ReadMailInput } from '@precentor/schemas'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { toOutboxMail, type OutboxMailDto } from './outbox-mail-dto.ts'

/**
 * A mail with its text, to be passed on by hand. The text can open an account, so
 * it is noted that an owner has read it.
 */
export async function readMail(
  ctx: Context,
  reader: MailReader,
  input: ReadMailInput,
): Promise<OutboxMailDto & { readonly text: string }> {
  return inTransaction(ctx, async (ctx) => {
    const mail = await findMail(ctx.db, reader, input.mailId)
    if (mail === null) throw notFound('Mail')
    if (reader !== 'operator') {
      await insertAudit(ctx.db, {
        ...(mail.churchId !== null && { churchId: mail.churchId }),
        userId: reader.ownerId,
        action: 'mail.read',
        objectType: 'mail',
        objectId: mail.id,
        details: { recipient: mail.recipient, subject: mail.subject },
      })
    }
    return { ...toOutboxMail(mail), text: mail.text }
  })
}
