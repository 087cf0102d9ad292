import type { PostTransport } from '@precentor/core'

const limit = 10_000

/**
 * Posts alerts as JSON to the one address that whoever runs the server has set. No redirect
 * is followed, nothing of the answer is read or kept but its status, and no proxy or
 * credentials of this process go along: whoever answers there learns the alert alone.
 */
export function createPostTransport(address: string): PostTransport {
  return async ({ id, body }) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'precentor',
        // The same at every try: what was taken just before a crash is known when it comes again.
        'idempotency-key': id,
      },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(limit),
    }).catch(() => null)
    if (response === null) throw new Error('The webhook could not be reached.')
    await response.body?.cancel()
    if (!response.ok) throw new Error(`The webhook answered with status ${response.status}.`)
  }
}
