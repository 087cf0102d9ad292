import { createTransport } from 'nodemailer'
import type { MailTransport } from '@precentor/core'

const patience = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
}

/** A server that answers each step just in time is given up all the same. */
const limit = 40_000

/** Hands mails to the configured mail server. */
export function createSmtpTransport(settings: { smtpUrl: string; from: string }): MailTransport {
  const transport = createTransport({ url: settings.smtpUrl, ...patience })
  const domain = /@([\w.-]+)/.exec(settings.from)?.[1] ?? 'localhost'
  return async (mail) => {
    const sending = transport.sendMail({
      // The same at every try: a mail that was taken just before a crash is known when it comes again.
      messageId: `<${mail.id}@${domain}>`,
      from: settings.from,
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
    })
    await within(limit, sending)
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = new Error(`The mail server took longer than ${milliseconds / 1000} seconds.`)
  const timer = setTimeout(() => reject(late), milliseconds)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
