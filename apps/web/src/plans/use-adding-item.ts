'use client'

import { useMutation } from '@tanstack/react-query'
import { useApi, useApiClient, type ApiInputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { withItem } from './order.ts'
import type { Plan, PlanItem } from './plan.ts'
import { useCachedPlan } from './use-cached-plan.ts'

type Wish = Omit<ApiInputs['plan']['addItem'], 'churchId' | 'planId' | 'place'> & {
  /** Where; null = first. */
  readonly afterItemId: PlanItem['id'] | null
}

/** Adds an item to the plan and then tells which one it became. */
export function useAddingItem(planId: Plan['id'], onAdded: (item: PlanItem) => void) {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cached = useCachedPlan(planId)
  return useMutation({
    mutationKey: api.plan.addItem.mutationKey(),
    scope: { id: `order of ${planId}` },
    mutationFn: ({ afterItemId, ...item }: Wish) =>
      client.plan.addItem.mutate({ churchId, planId, ...item, place: { afterItemId } }),
    onSuccess: ({ item, order }) => {
      cached.hold()
      cached.change((plan) => withItem(plan, item, order))
      onAdded(item)
    },
    onError: (error) => showProblem(error, 'It was not added.'),
    onSettled: () => cached.settle(),
  })
}
