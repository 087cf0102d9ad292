'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import { planTitle, type Plan } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** Removes a plan and goes to the list; the toast brings it back, and the reader to it. */
export function useRemovingPlan(plan: Plan): () => void {
  const input = { churchId: useChurch().id, planId: plan.id }
  const api = useApi()
  const cache = useQueryClient()
  const paths = usePlanPaths()
  const router = useRouter()
  const lookAgain = () => cache.invalidateQueries({ queryKey: api.plan.list.pathKey() })
  const restoring = useMutation(
    api.plan.restore.mutationOptions({
      onSuccess: async () => {
        await lookAgain()
        router.push(paths.plan(plan.id))
      },
      onError: (error) => showProblem(error, 'The plan was not brought back.'),
    }),
  )
  const removing = useMutation(
    api.plan.remove.mutationOptions({
      onSuccess: async () => {
        router.push(paths.plans)
        showUndo(`“${planTitle(plan)}” is removed.`, () => restoring.mutate(input))
        await lookAgain()
      },
      onError: (error) => showProblem(error, 'The plan was not removed.'),
    }),
  )
  return () => removing.mutate(input)
}
