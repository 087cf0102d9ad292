/** How long a link to a new password is good, in seconds. */
export const resetLifetime = 30 * 60

/** Where somebody chooses a new password; the token opens the account. */
export function resetLink(publicUrl: string, token: string): string {
  return `${publicUrl}/reset-password?token=${encodeURIComponent(token)}`
}
