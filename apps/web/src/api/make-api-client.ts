import type { AppRouter } from '@precentor/api'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'

/** The typed API over HTTP: calls of one moment are sent together, subscriptions are event streams. */
export function makeApiClient() {
  const url = '/api/trpc'
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpBatchLink({ url, maxItems: 10, maxURLLength: 4000 }),
      }),
    ],
  })
}
