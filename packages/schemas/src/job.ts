import { z } from 'zod'
import { failedJobId } from './ids.ts'

/** What the server does again and again, beside answering. */
export const jobNames = [
  'deliver-mails',
  'deliver-posts',
  'forget-old',
  'judge-alerts',
  'summarise-samples',
] as const
export const jobName = z.enum(jobNames)
export type JobName = z.infer<typeof jobName>

export const runJobInput = z.strictObject({ name: jobName })
export type RunJobInput = z.infer<typeof runJobInput>

export const dismissFailedJobInput = z.strictObject({ failedJobId })
export type DismissFailedJobInput = z.infer<typeof dismissFailedJobInput>
