import { QueryClient } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'

const hopeless = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'CONFLICT'])

/** Makes the cache of a page, in the browser or while it is drawn on the server. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server drew is not asked for again at once.
        staleTime: 30_000,
        // While a page is drawn, waiting between tries would keep the visitor for seconds, and
        // a server in need would be asked three times for each page.
        retry: (failures, error) =>
          typeof window !== 'undefined' && failures < 2 && !isHopeless(error),
      },
    },
  })
}

function isHopeless(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false
  const data: unknown = error.data
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : ''
  return typeof code === 'string' && hopeless.has(code)
}
