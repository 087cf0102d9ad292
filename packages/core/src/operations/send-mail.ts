import { insertMail } from '@precentor/db'
import type { Context } from '../context.ts'

export type Mail = {
  readonly recipient: string
  readonly subject: string
  readonly text: string
  /** The church that writes it ... */
  readonly churchId?: string
  /** ... or the account that it opens: who may read it where no mail server takes it. */
  readonly userId?: string
}

/**
 * Puts a mail into the outbox: a row like any other, so that it is sent exactly
 * when the change it tells of is committed.
 */
export async function sendMail(ctx: Pick<Context, 'db'>, mail: Mail): Promise<void> {
  await insertMail(ctx.db, mail)
}
