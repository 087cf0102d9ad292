'use client'

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { TRPCProvider } from './api.ts'
import { makeApiClient } from './make-api-client.ts'
import { makeQueryClient } from './query-client.ts'

let browserClient: QueryClient | undefined

/** Gives components the typed API over HTTP, with calls of one moment sent together. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = getQueryClient()
  const [client] = useState(makeApiClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

/** One cache for the browser's life; a fresh one for each drawing on the server. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  browserClient ??= makeQueryClient()
  return browserClient
}
