'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { notFound } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Plan } from './plan.ts'
import { usePlanChanges } from './use-plan-changes.ts'

/**
 * The plan of this page, kept up to date with what others change; when somebody has
 * removed it meanwhile, or made it a draft that this reader may not see, it is not found.
 */
export function usePlan(planId: Plan['id']): Plan {
  const churchId = useChurch().id
  const query = useApi().plan.byId.queryOptions({ churchId, planId })
  const { data, error } = useSuspenseQuery(query)
  usePlanChanges(query.queryKey, planId)
  if (error?.data?.code === 'NOT_FOUND') notFound()
  return data
}
