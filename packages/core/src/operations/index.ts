export { deliverMails, type MailTransport } from './deliver-mails.ts'
export { sendMail, type Mail } from './send-mail.ts'
