import { z } from 'zod'

/** Gently first: the statement alone, then the connection with its whole transaction. */
export const endings = ['cancel', 'terminate'] as const
export type Ending = (typeof endings)[number]

export const endTransactionInput = z.strictObject({
  /** PostgreSQL's own number of the process that serves the connection. */
  pid: z.int().min(1).max(4_194_304),
  /** As listed: another transaction of the same connection has another one. */
  begin: z.string().regex(/^\d{1,20}$/),
  ending: z.enum(endings),
})
export type EndTransactionInput = z.infer<typeof endTransactionInput>
