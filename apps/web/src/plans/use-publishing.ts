'use client'

import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { Plan } from './plan.ts'
import { useCachedPlan } from './use-cached-plan.ts'

/** Shows a plan to everybody, or makes it a draft again. */
export function usePublishing(planId: Plan['id']) {
  const input = { churchId: useChurch().id, planId }
  const api = useApi()
  const cached = useCachedPlan(planId)
  const options = {
    onSettled: () => cached.settle(),
    onError: (error: { readonly message: string }) => showProblem(error),
  }
  const unpublishing = useMutation(
    api.plan.unpublish.mutationOptions({
      ...options,
      onSuccess: () => cached.change((plan) => ({ ...plan, status: 'draft' })),
    }),
  )
  const publishing = useMutation(
    api.plan.publish.mutationOptions({
      ...options,
      onSuccess: () => {
        cached.change((plan) => ({ ...plan, status: 'published' }))
        showUndo('Everybody in the church can see the plan.', () => unpublishing.mutate(input))
      },
    }),
  )
  return {
    publish: () => publishing.mutate(input),
    unpublish: () => unpublishing.mutate(input),
    isPublishing: publishing.isPending,
  }
}
