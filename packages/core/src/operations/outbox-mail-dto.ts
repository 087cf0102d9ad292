import type { MailRow } from '@precentor/db'
import type { MailId } from '@precentor/schemas'

/** A mail in the outbox, without its text. Instants in ISO 8601. */
export type OutboxMailDto = {
  readonly id: MailId
  readonly recipient: string
  readonly subject: string
  readonly createdAt: string
}

export function toOutboxMail({ id, recipient, subject, createdAt }: MailRow): OutboxMailDto {
  return { id: id as MailId, recipient, subject, createdAt: createdAt.toISOString() }
}
