import { TRPCClientError } from '@trpc/client'
import { refusalOf } from './refusal.ts'

/**
 * The sentence to show for a call that failed: the server's own words, or that it
 * could not be reached.
 */
export function complaintOf(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return 'Something went wrong.'
  const refusal = refusalOf(error)
  if (refusal !== null) return refusal.message
  return 'The server could not be reached. Is it running, and is the address right?'
}
