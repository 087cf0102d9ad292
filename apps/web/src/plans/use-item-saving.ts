'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { conflictOf } from './conflict-of.ts'
import { itemTitle, type ItemChanges, type Plan, type PlanItem } from './plan.ts'
import { EditConflict, saveMerged } from './save-merged.ts'
import { useCachedPlan } from './use-cached-plan.ts'

type Saving = { readonly base: PlanItem; readonly changes: ItemChanges }

/** Two people changed the same of an item: what this one wrote, and what is stored. */
export type ItemConflict = { readonly changes: ItemChanges; readonly current: PlanItem }

/**
 * Saves changes of one item as they are made. What two people change of different
 * parts is joined; where both changed the same, there is a conflict to be decided.
 */
export function useItemSaving(planId: Plan['id'], item: PlanItem) {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cached = useCachedPlan(planId)
  const [conflict, setConflict] = useState<ItemConflict | null>(null)
  const replace = (row: PlanItem): void =>
    cached.change((plan) => ({
      ...plan,
      items: plan.items.map((each) =>
        each.id === row.id ? { ...row, position: each.position } : each,
      ),
    }))
  const { mutate } = useMutation({
    mutationKey: api.plan.updateItem.mutationKey(),
    scope: { id: `item ${item.id}` },
    mutationFn: ({ base, changes }: Saving) =>
      saveMerged({
        base,
        send: ({ version }) =>
          client.plan.updateItem.mutate({ churchId, planId, itemId: item.id, version, changes }),
        currentOf: (error) => conflictOf(error, 'plan_item.changed') as PlanItem | null,
        isSame: (first, second) => saysTheSame(first, second, changes),
      }),
    onSuccess: replace,
    onError: (error, { changes }) => {
      if (error instanceof EditConflict) {
        setConflict({ changes, current: error.current as PlanItem })
      } else {
        showProblem(error, `“${itemTitle(item)}” was not saved.`)
      }
    },
    onSettled: () => cached.settle(),
  })
  const save = (base: PlanItem, changes: ItemChanges): void => {
    const { arrangementId: _, ...known } = changes
    cached.hold()
    cached.change((plan) => ({
      ...plan,
      items: plan.items.map((each) => (each.id === item.id ? { ...each, ...known } : each)),
    }))
    mutate({ base, changes })
  }
  return {
    save,
    conflict,
    keepMine: () => {
      if (conflict !== null) save(conflict.current, conflict.changes)
      setConflict(null)
    },
    takeTheirs: () => {
      if (conflict !== null) replace(conflict.current)
      setConflict(null)
    },
  }
}

function saysTheSame(first: PlanItem, second: PlanItem, changes: ItemChanges): boolean {
  const said = (item: PlanItem): string =>
    JSON.stringify(
      Object.keys(changes).map((field) =>
        field === 'arrangementId' ? item.song?.arrangementId : item[field as keyof PlanItem],
      ),
    )
  return said(first) === said(second)
}
