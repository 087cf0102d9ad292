import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from './app-router.ts'
import { keyHeader, retryingLink } from './retrying-link.ts'

export type PrecentorClient = TRPCClient<AppRouter>

export type ClientOptions = {
  /** Where the server is, as in `https://worship.example.org`. */
  readonly url: string
  /** A personal API token, made on the account page: `pct_...`. */
  readonly token: string
  /** Milliseconds after which a call is given up; 30 seconds unless told. */
  readonly timeout?: number
}

/**
 * Makes a client for every procedure of a Precentor server, typed from end to end:
 * `await client.song.list.query({ churchId })`. Calls of one moment travel together.
 * A call whose answer is lost is sent again, with a key that lets it happen once.
 * A call that fails rejects with a `TRPCClientError`; `complaintOf` gives its sentence.
 */
export function createPrecentorClient(options: ClientOptions): PrecentorClient {
  const url = new URL('/api/trpc', options.url)
  const timeout = options.timeout ?? 30_000
  return createTRPCClient<AppRouter>({
    links: [
      retryingLink({ queries: true }),
      httpBatchLink({
        url,
        maxItems: 10,
        maxURLLength: 4000,
        headers: (batch) => ({ authorization: `Bearer ${options.token}`, ...keyHeader(batch) }),
        fetch: async (input, init) =>
          fetch(input, { ...init, signal: withTimeout(init?.signal, timeout) }),
      }),
    ],
  })
}

function withTimeout(signal: unknown, timeout: number): AbortSignal {
  const limit = AbortSignal.timeout(timeout)
  return signal instanceof AbortSignal ? AbortSignal.any([signal, limit]) : limit
}
