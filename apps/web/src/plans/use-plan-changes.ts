'use client'

import type { PlanId } from '@precentor/schemas'
import { hashKey, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi, useApiClient } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { whileVisible } from './while-visible.ts'

const pause = 120

/**
 * Looks at a query again whenever a plan of the church, or the one named, is changed
 * by anybody, and after the connection was lost. While this page is changing plans
 * itself it waits: the last of these changes looks again in any case.
 */
export function usePlanChanges(queryKey: QueryKey, planId?: PlanId): void {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cache = useQueryClient()
  const queryHash = hashKey(queryKey)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      if (cache.isMutating({ mutationKey: api.plan.pathKey() }) > 0) return
      void cache.invalidateQueries({ predicate: (query) => query.queryHash === queryHash })
    }
    const refreshSoon = (): void => {
      clearTimeout(timer)
      // Several changes within a moment are looked at once.
      timer = setTimeout(refresh, pause)
    }
    let hasStarted = false
    const listen = (): (() => void) => {
      const stream = client.plan.onChange.subscribe(
        { churchId, ...(planId !== undefined && { planId }) },
        {
          onStarted: () => {
            if (hasStarted) refreshSoon()
            hasStarted = true
          },
          onData: refreshSoon,
          // The page works without; it only does not change by itself any more.
          onError: () => undefined,
        },
      )
      return () => stream.unsubscribe()
    }
    const stop = whileVisible(listen)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [api, cache, churchId, client, planId, queryHash])
}
