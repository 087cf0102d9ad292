import { TRPCClientError } from '@trpc/client'
import type { ErrorShape } from './procedures.ts'

/** The server's answer to a call that it refused. */
export type Refusal = { readonly message: string } & Readonly<ErrorShape['data']>

/**
 * What the server said of a call that failed: `message` is a sentence for people,
 * `reason` a stable name for programs, as in `role.too_low`. Null when the server did
 * not answer, or the error is none of a call.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof TRPCClientError)) return null
  const data = error.data as ErrorShape['data'] | null | undefined
  return data?.reason === undefined ? null : { message: error.message, ...data }
}
