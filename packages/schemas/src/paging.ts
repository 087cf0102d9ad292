import * as z from 'zod'

/** The most rows that one page of a list can have. */
export const mostPerPage = 100

/** What every list takes: how many rows, and where the page before ended. */
export const paging = {
  limit: z.int().min(1).max(mostPerPage).default(50),
  /** As given by the page before; opaque. */
  cursor: z.string().max(400).optional(),
}
