'use client'

import { useMutation } from '@tanstack/react-query'
import { useApi, type ApiInputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { Plan, PlanTime } from './plan.ts'
import { timeKinds } from './time-kinds.ts'
import { useCachedPlan } from './use-cached-plan.ts'

export type TimeFields = Omit<ApiInputs['plan']['addTime'], 'churchId' | 'planId'>

/** Adds, changes and removes times of a plan; the toast brings a removed one back. */
export function useTimes(planId: Plan['id'], onDone: () => void) {
  const ids = { churchId: useChurch().id, planId }
  const api = useApi()
  const cached = useCachedPlan(planId)
  const options = {
    onSettled: () => cached.settle(),
    onError: (error: { readonly message: string }) => showProblem(error),
  }
  const adding = useMutation(api.plan.addTime.mutationOptions(options))
  const updating = useMutation(api.plan.updateTime.mutationOptions(options))
  const removing = useMutation(api.plan.removeTime.mutationOptions(options))
  return {
    isSaving: adding.isPending || updating.isPending,
    save: (time: PlanTime | null, fields: TimeFields) => {
      const done = { onSuccess: onDone }
      if (time === null) adding.mutate({ ...ids, ...fields }, done)
      else updating.mutate({ ...ids, ...fields, timeId: time.id }, done)
    },
    remove: (time: PlanTime, fields: TimeFields) => {
      const name = time.name === '' ? timeKinds[time.kind] : time.name
      cached.change((plan) => ({
        ...plan,
        times: plan.times.filter(({ id }) => id !== time.id),
      }))
      removing.mutate({ ...ids, timeId: time.id })
      showUndo(`“${name}” is removed.`, () => adding.mutate({ ...ids, ...fields }))
      onDone()
    },
  }
}
