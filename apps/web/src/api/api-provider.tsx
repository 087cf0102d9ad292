'use client'

import type { AppRouter } from '@precentor/api'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { useState, type ReactNode } from 'react'
import { TRPCProvider } from './api.ts'
import { makeQueryClient } from './query-client.ts'

let browserClient: QueryClient | undefined

/** Gives components the typed API over HTTP, with calls of one moment sent together. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = getQueryClient()
  const [client] = useState(makeClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

function makeClient() {
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

/** One cache for the browser's life; a fresh one for each drawing on the server. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  browserClient ??= makeQueryClient()
  return browserClient
}
