import { createAuthClient } from 'better-auth/react'

/** Sign-in, sign-up, sessions and passwords, over `/api/auth`. */
export const authClient = createAuthClient({ basePath: '/api/auth' })

/** The sentence to show for a failed answer of `authClient`. */
export function authComplaint(error: { message?: string | undefined; status: number }): string {
  if (error.status === 429) return 'Too many tries. Please wait a minute and try again.'
  return error.message ?? 'Something went wrong. Please try again.'
}
