'use client'

import { useMutation } from '@tanstack/react-query'
import { useApi, useApiClient, type ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { conflictOf } from './conflict-of.ts'
import type { Plan, ServiceType } from './plan.ts'
import { EditConflict, saveMerged } from './save-merged.ts'
import { useCachedPlan } from './use-cached-plan.ts'

type Head = ApiOutputs['plan']['update']
export type HeadChanges = Partial<{
  title: string
  notes: string
  date: string
  serviceTypeId: ServiceType['id']
}>
type Saving = { readonly base: Head; readonly changes: HeadChanges }

/** Saves title, day, type and notes of a plan as they are changed. */
export function usePlanSaving(planId: Plan['id']): (base: Head, changes: HeadChanges) => void {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cached = useCachedPlan(planId)
  const { mutate } = useMutation({
    mutationKey: api.plan.update.mutationKey(),
    scope: { id: `plan ${planId}` },
    mutationFn: ({ base, changes }: Saving) =>
      saveMerged({
        base,
        send: (row) =>
          client.plan.update.mutate({ churchId, planId, ...fieldsOf(row), ...changes }),
        currentOf: (error) => conflictOf(error, 'plan.changed') as Head | null,
        isSame: (first, second) => saysTheSame(first, second, changes),
      }),
    onSuccess: (head) => cached.change((plan) => ({ ...plan, ...head })),
    onError: (error) => {
      if (error instanceof EditConflict) cached.change((plan) => ({ ...plan, ...error.current }))
      showProblem(error, 'The plan was not saved.')
    },
    onSettled: () => cached.settle(),
  })
  return (base, changes) => {
    const { serviceTypeId: _, ...known } = changes
    cached.hold()
    cached.change((plan) => ({ ...plan, ...known }))
    mutate({ base, changes })
  }
}

function fieldsOf({ title, notes, date, serviceType, version }: Head) {
  return { title, notes, date, serviceTypeId: serviceType.id, version }
}

function saysTheSame(first: Head, second: Head, changes: HeadChanges): boolean {
  const [before, after] = [fieldsOf(first), fieldsOf(second)]
  return (Object.keys(changes) as (keyof HeadChanges)[]).every(
    (field) => before[field] === after[field],
  )
}
