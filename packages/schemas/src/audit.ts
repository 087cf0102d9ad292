import * as z from 'zod'
import { calendarDay } from './calendar.ts'
import { churchId, userId } from './ids.ts'
import { paging } from './paging.ts'

/** The entries of one church, or those of the server that all churches share. */
export const auditBooks = ['church', 'server'] as const
export type AuditBook = (typeof auditBooks)[number]

const book = z.enum(auditBooks).default('church')

export const listAuditInput = z.strictObject({
  churchId,
  book,
  /** As in `song.update`; without it all. */
  action: z.string().min(1).max(80).optional(),
  userId: userId.optional(),
  /** The first day, as the church counts its days. */
  firstDate: calendarDay.optional(),
  /** The last day, which counts too. */
  lastDate: calendarDay.optional(),
  ...paging,
})
export type ListAuditInput = z.infer<typeof listAuditInput>

export const auditFiltersInput = z.strictObject({ churchId, book })
export type AuditFiltersInput = z.infer<typeof auditFiltersInput>
