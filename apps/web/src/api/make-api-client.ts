import type { AppRouter } from '@precentor/api'
import { keyHeader, retryingLink } from '@precentor/client'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'

/**
 * The typed API over HTTP: calls of one moment are sent together, subscriptions are event
 * streams. A mutation whose answer is lost is sent again; queries are React Query's.
 */
export function makeApiClient() {
  const url = '/api/trpc'
  return createTRPCClient<AppRouter>({
    links: [
      retryingLink({ queries: false }),
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, maxItems: 10, maxURLLength: 4000, headers: keyHeader }),
      }),
    ],
  })
}
