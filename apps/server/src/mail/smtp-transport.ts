import { createTransport } from 'nodemailer'
import type { MailTransport } from '@precentor/core'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Hands mails to the configured mail server. */
export function createSmtpTransport(settings: { smtpUrl: string; from: string }): MailTransport {
  const transport = createTransport({ url: settings.smtpUrl, ...patience })
  const domain = /@([\w.-]+)/.exec(settings.from)?.[1] ?? 'localhost'
  return async (mail) => {
    await transport.sendMail({
      // The same at every try: a mail that was taken just before a crash is known when it comes again.
      messageId: `<${mail.id}@${domain}>`,
      from: settings.from,
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
    })
  }
}
