import { claimUnsentMails, markMailRefused, markMailSent, type UnsentMail } from '@precentor/db'
import type { Context } from '../context.ts'

/** Hands one mail to a mail server; rejects when it did not take it. */
export type MailTransport = (mail: UnsentMail) => Promise<void>

// Longer than the transport takes for one mail, so that no other sender takes it too, and
// shorter than a minute: then a mail whose sender died is another's.
const lease = 50_000
const mostPerRound = 50

/**
 * Sends what waits in the outbox and gives how many mails were taken by the mail server.
 * After `signal` it begins no further one.
 */
export async function deliverMails(
  ctx: Context,
  transport: MailTransport,
  signal?: AbortSignal,
): Promise<number> {
  let sent = 0
  for (let round = 0; round < mostPerRound; round += 1) {
    if (signal?.aborted === true) break
    const [mail] = await claimUnsentMails(ctx.db, ctx.now(), lease, 1)
    if (mail === undefined) break
    sent += (await deliver(ctx, transport, mail)) ? 1 : 0
  }
  return sent
}

async function deliver(ctx: Context, transport: MailTransport, mail: UnsentMail): Promise<boolean> {
  try {
    await transport(mail)
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    // 1, 2, 4 ... minutes: a mail server that is down for the night gets it in the morning.
    const retryAt = new Date(ctx.now().getTime() + 60_000 * 2 ** (mail.attempts - 1))
    await markMailRefused(ctx.db, mail.id, { lastError, retryAt })
    ctx.log.warn({ mail: mail.id, attempt: mail.attempts, lastError }, 'a mail was not taken')
    return false
  }
  await markMailSent(ctx.db, mail.id, ctx.now())
  return true
}
