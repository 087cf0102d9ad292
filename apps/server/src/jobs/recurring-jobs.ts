import { deliverMails, forgetOldMails, type Context, type MailTransport } from '@precentor/core'
import type { RecurringJob } from '@precentor/db'
import type { JobName } from '@precentor/schemas'

type Parts = {
  readonly context: Context
  /** Null: no mail server is set, and mails wait in the outbox. */
  readonly transport: MailTransport | null
}

/** What this server does beside answering requests, and how often. */
export function recurringJobs({ context, transport }: Parts): RecurringJob[] {
  const jobs: readonly (RecurringJob & { readonly name: JobName })[] = [
    { name: 'forget-old', every: 3600, work: () => forgetOldMails(context) },
  ]
  if (transport === null) return [...jobs]
  return [
    ...jobs,
    {
      name: 'deliver-mails' satisfies JobName,
      every: 2,
      work: (signal) => deliverMails(context, transport, signal),
    },
  ]
}
