import { deleteMailsBefore } from '@precentor/db'
import type { Context } from '../context.ts'

/** As long as the longest-lived link in a mail, an invitation's. */
const kept = 14 * 86_400_000

/** Removes mails whose links have run out, sent or not; gives how many. */
export async function forgetOldMails(ctx: Context): Promise<number> {
  return deleteMailsBefore(ctx.db, new Date(ctx.now().getTime() - kept))
}
