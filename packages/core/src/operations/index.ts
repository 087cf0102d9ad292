export { deliverMails, type MailTransport } from './deliver-mails.ts'
export { sendMail, type Mail } from './send-mail.ts'
export type * from './figures.ts'
export {
  judgeHealth,
  type HealthCheck,
  type HealthReport,
  type HealthState,
} from './judge-health.ts'
export { requireOperator } from './require-operator.ts'
