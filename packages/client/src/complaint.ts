import { TRPCClientError } from '@trpc/client'

/**
 * The sentence to show for a call that failed: the server's own words, or that it
 * could not be reached.
 */
export function complaintOf(error: unknown): string {
  if (!(error instanceof TRPCClientError)) return 'Something went wrong.'
  if (error.data !== null && error.data !== undefined) return error.message
  return 'The server could not be reached. Is it running, and is the address right?'
}
