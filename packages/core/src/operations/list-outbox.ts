import { listMails, type MailReader } from '@precentor/db'
import type { Context } from '../context.ts'
import { toOutboxMail, type OutboxMailDto } from './outbox-mail-dto.ts'

const most = 100

/** The newest mails that no mail server takes, as far as this reader may read them. */
export async function listOutbox(ctx: Context, reader: MailReader): Promise<OutboxMailDto[]> {
  return (await listMails(ctx.db, reader, most)).map(toOutboxMail)
}
