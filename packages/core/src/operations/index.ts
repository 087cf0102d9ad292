export { answerOnce, type KeyedCall } from './answer-once.ts'
export { deliverMails, type MailTransport } from './deliver-mails.ts'
export { forgetOldKeys } from './forget-old-keys.ts'
export { forgetOldMails } from './forget-old-mails.ts'
export { listOutbox } from './list-outbox.ts'
export type { OutboxMailDto } from './outbox-mail-dto.ts'
export { readMail } from './read-mail.ts'
export { sendMail, type Mail } from './send-mail.ts'
export type * from './figures.ts'
export {
  judgeHealth,
  type HealthCheck,
  type HealthReport,
  type HealthState,
} from './judge-health.ts'
export * from './procedures/index.ts'
export { requireOperator } from './require-operator.ts'
export type * from './worker-group.ts'
export * from './jobs/index.ts'
export * from './alerts/index.ts'
export * from './samples/index.ts'
export * from './audit/index.ts'
export * from './transactions/index.ts'
export * from './statements/index.ts'
export * from './workers/index.ts'
