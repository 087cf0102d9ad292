import type { AppRouter } from '@precentor/api'
import { inProcessApi } from '@precentor/api/in-process'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { TRPCError } from '@trpc/server'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { makeQueryClient } from './query-client.ts'

/** The cache of the page that is being drawn. */
export const pageCache = cache(makeQueryClient)

/**
 * The typed API inside server components: the same procedures, called in this
 * process without HTTP. Prefetch into `pageCache()`, then wrap in `<Hydrate>`.
 */
export const serverApi = cache(async (): Promise<TRPCOptionsProxy<AppRouter>> => {
  const api = inProcessApi()
  const ctx = api.request(new Headers(await headers()))
  return createTRPCOptionsProxy({ router: api.router, ctx, queryClient: pageCache })
})

/** Hands what was prefetched to the components inside. */
export function Hydrate({ children }: { readonly children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(pageCache())}>{children}</HydrationBoundary>
}

/**
 * Awaits what a page cannot do without: signs the visitor in first, or shows the
 * page for what was not found, and lets other errors reach the error page.
 */
export async function needed<T>(loading: Promise<T>, returnTo: string): Promise<T> {
  try {
    return await loading
  } catch (error) {
    const code = error instanceof TRPCError || isCoded(error) ? error.code : ''
    if (code === 'UNAUTHORIZED') redirect(`/sign-in?to=${encodeURIComponent(returnTo)}`)
    if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') notFound()
    throw error
  }
}

// The API's error class is another copy of the same one: it was loaded outside Next's bundle.
function isCoded(error: unknown): error is { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
