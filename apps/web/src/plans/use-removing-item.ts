'use client'

import { useMutation } from '@tanstack/react-query'
import { useApi, useApiClient, type ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import { withItem, withoutItem } from './order.ts'
import { itemTitle, type Plan, type PlanItem } from './plan.ts'
import { useCachedPlan } from './use-cached-plan.ts'

/** Takes an item out at once; the toast puts it back where it stood. */
export function useRemovingItem(planId: Plan['id']): (item: PlanItem) => void {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cached = useCachedPlan(planId)
  const scope = { id: `order of ${planId}` }
  const restoring = useMutation({
    mutationKey: api.plan.restoreItem.mutationKey(),
    scope,
    mutationFn: (item: ApiOutputs['plan']['removeItem']) =>
      client.plan.restoreItem.mutate({ churchId, planId, item }),
    onSuccess: ({ item, order }) => cached.change((plan) => withItem(plan, item, order)),
    onError: (error) => showProblem(error, 'It was not put back.'),
    onSettled: () => cached.settle(),
  })
  const removing = useMutation({
    mutationKey: api.plan.removeItem.mutationKey(),
    scope,
    mutationFn: ({ item }: { readonly item: PlanItem; readonly before: Plan | undefined }) =>
      client.plan.removeItem.mutate({ churchId, planId, itemId: item.id }),
    onSuccess: (removed, { item }) =>
      showUndo(`“${itemTitle(item)}” is removed.`, () => restoring.mutate(removed)),
    onError: (error, { item, before }) => {
      if (before !== undefined) cached.write(before)
      showProblem(error, `“${itemTitle(item)}” was not removed.`)
    },
    onSettled: () => cached.settle(),
  })
  return (item) => {
    const before = cached.read()
    cached.hold()
    cached.change((plan) => withoutItem(plan, item.id))
    removing.mutate({ item, before })
  }
}
