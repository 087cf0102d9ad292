import {
  deliverMails,
  deliverPosts,
  forgetAttachments,
  forgetOldFigures,
  forgetOldKeys,
  forgetOldMails,
  judgeAlerts,
  summariseSamples,
  type Context,
  type FileStore,
  type MailTransport,
  type PostTransport,
  type Told,
} from '@precentor/core'
import type { RecurringJob } from '@precentor/db'
import type { JobName } from '@precentor/schemas'
import { readServerFacts } from '../alerts/server-facts.ts'

type Parts = {
  readonly context: Context
  /** Null: no mail server is set, and mails wait in the outbox. */
  readonly mails: MailTransport | null
  /** Null: nobody is posted to. */
  readonly posts: PostTransport | null
  readonly files: FileStore
  readonly told: Told
  readonly backupFile: string | null
}

type NamedJob = RecurringJob & { readonly name: JobName }

/** What this server does beside answering requests, and how often. */
export function recurringJobs(parts: Parts): NamedJob[] {
  const { context, mails, posts } = parts
  const jobs: NamedJob[] = [
    { name: 'judge-alerts', every: 5, work: () => lookForAlerts(parts) },
    { name: 'summarise-samples', every: 60, work: () => summariseSamples(context) },
    { name: 'forget-old', every: 3600, work: () => forgetOld(parts) },
  ]
  if (mails !== null) {
    const work = (signal: AbortSignal) => deliverMails(context, mails, signal)
    jobs.push({ name: 'deliver-mails', every: 2, work })
  }
  if (posts !== null) {
    const work = (signal: AbortSignal) => deliverPosts(context, posts, signal)
    jobs.push({ name: 'deliver-posts', every: 5, work })
  }
  return jobs
}

async function lookForAlerts({ context, backupFile, told }: Parts): Promise<void> {
  const facts = await readServerFacts(context.db, context.now(), backupFile)
  await judgeAlerts(context, facts, told)
}

async function forgetOld({ context, files }: Parts): Promise<void> {
  await forgetOldMails(context)
  await forgetOldFigures(context)
  await forgetOldKeys(context)
  await forgetAttachments(context, files)
}
