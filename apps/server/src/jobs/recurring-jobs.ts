import {
  deliverMails,
  forgetAttachments,
  forgetOldKeys,
  forgetOldMails,
  type Context,
  type FileStore,
  type MailTransport,
} from '@precentor/core'
import type { RecurringJob } from '@precentor/db'
import type { JobName } from '@precentor/schemas'

type Parts = {
  readonly context: Context
  /** Null: no mail server is set, and mails wait in the outbox. */
  readonly transport: MailTransport | null
  readonly files: FileStore
}

/** What this server does beside answering requests, and how often. */
export function recurringJobs({ context, transport, files }: Parts): RecurringJob[] {
  const jobs: readonly (RecurringJob & { readonly name: JobName })[] = [
    { name: 'forget-old', every: 3600, work: () => forgetOld({ context, files }) },
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

async function forgetOld({ context, files }: Omit<Parts, 'transport'>): Promise<void> {
  await forgetOldMails(context)
  await forgetOldKeys(context)
  await forgetAttachments(context, files)
}
