import { cache } from 'react'
import { needed, pageCache, serverApi } from '../api/server.tsx'
import { loadChurch } from '../shell/load-church.ts'

/**
 * Loads a plan with its charts and the reader's profile, once for a page and its title; visitors
 * sign in first and come back to the same page.
 */
export const loadStand = cache(async (slug: string, planId: string, page: 'stand' | 'print') => {
  const { id: churchId } = await loadChurch(slug)
  const api = await serverApi()
  const address = `/${slug}/plans/${planId}/${page}`
  const [plan, { notation, capoShapes }] = await Promise.all([
    needed(pageCache().fetchQuery(api.plan.byId.queryOptions({ churchId, planId })), address),
    needed(pageCache().fetchQuery(api.profile.me.queryOptions({ churchId })), address),
  ])
  return { plan, profile: { notation, capoShapes } }
})
