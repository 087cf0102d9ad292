'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Plan } from './plan.ts'
import { usePlanChanges } from './use-plan-changes.ts'

/** The plan of this page, kept up to date with what others change. */
export function usePlan(planId: Plan['id']): Plan {
  const churchId = useChurch().id
  const query = useApi().plan.byId.queryOptions({ churchId, planId })
  const { data } = useSuspenseQuery(query)
  usePlanChanges(query.queryKey, planId)
  return data
}
