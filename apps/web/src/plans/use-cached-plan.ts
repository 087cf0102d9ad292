'use client'

import type { PlanId } from '@precentor/schemas'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Plan } from './plan.ts'

/** The plan as this page has it, to be changed before the server has answered. */
export type CachedPlan = {
  read(): Plan | undefined
  write(plan: Plan): void
  change(change: (plan: Plan) => Plan): void
  /** Stops an answer that is on its way from undoing what was just changed. */
  hold(): void
  /** Looks at the plan again, once nothing of this page is on its way any more. */
  settle(): Promise<void>
}

export function useCachedPlan(planId: PlanId): CachedPlan {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  return useMemo(() => {
    const queryKey = api.plan.byId.queryKey({ churchId, planId })
    return {
      read: () => cache.getQueryData(queryKey),
      write: (plan) => void cache.setQueryData(queryKey, plan),
      change: (change) => void cache.setQueryData(queryKey, (plan) => plan && change(plan)),
      hold: () => void cache.cancelQueries({ queryKey }),
      settle: async () => {
        if (cache.isMutating({ mutationKey: api.plan.pathKey() }) > 1) return
        await cache.invalidateQueries({ queryKey: api.plan.pathKey() })
      },
    }
  }, [api, cache, churchId, planId])
}
