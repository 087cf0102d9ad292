import { createTransport } from 'nodemailer'
import type { MailTransport } from '@precentor/core'

/** Hands mails to the configured mail server. */
export function createSmtpTransport(settings: { smtpUrl: string; from: string }): MailTransport {
  const transport = createTransport({ url: settings.smtpUrl, connectionTimeout: 10_000 })
  return async (mail) => {
    await transport.sendMail({
      from: settings.from,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
    })
  }
}
