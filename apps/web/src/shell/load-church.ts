import { cache } from 'react'
import { needed, pageCache, serverApi } from '../api/server.tsx'
import type { Church } from './church-context.tsx'

/** The church at this address, once per page; visitors sign in first, strangers find nothing. */
export const loadChurch = cache(async (slug: string): Promise<Church> => {
  const api = await serverApi()
  return needed(pageCache().fetchQuery(api.church.bySlug.queryOptions({ slug })), `/${slug}/plans`)
})
