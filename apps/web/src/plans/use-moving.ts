'use client'

import type { PlanItemId } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useApi, useApiClient, type ApiInputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { movedItems } from './order.ts'
import { itemTitle, type Plan } from './plan.ts'
import { useCachedPlan } from './use-cached-plan.ts'

type Move = {
  readonly input: ApiInputs['plan']['moveItem']
  /** The plan before, for when the move is refused. */
  readonly before: Plan
  readonly title: string
}

/**
 * Moves an item to a place, counted from 0: on the page at once, then on the server,
 * one move after the other. A refused move is taken back, with the reason.
 */
export function useMoving(planId: Plan['id']): (itemId: PlanItemId, index: number) => void {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cached = useCachedPlan(planId)
  const { mutate } = useMutation({
    mutationKey: api.plan.moveItem.mutationKey(),
    scope: { id: `order of ${planId}` },
    mutationFn: ({ input }: Move) => client.plan.moveItem.mutate(input),
    onError: (error, { before, title }) => {
      cached.write(before)
      showProblem(error, `“${title}” was not moved.`)
    },
    onSettled: () => cached.settle(),
  })
  return (itemId, index) => {
    const before = cached.read()
    const item = before?.items.find(({ id }) => id === itemId)
    if (before === undefined || item === undefined || item.position === index) return
    const items = movedItems(before.items, itemId, index)
    cached.hold()
    cached.change((plan) => ({ ...plan, items: [...items] }))
    // Right after its neighbour: a place would mean something else once others have moved.
    const place = { afterItemId: items[index - 1]?.id ?? null }
    mutate({ input: { churchId, planId, itemId, place }, before, title: itemTitle(item) })
  }
}
