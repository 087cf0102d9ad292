'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { Procedure } from './use-procedures.ts'

type Choice = { readonly isEnabled: boolean; readonly ownLimit: number | null }

/** Stores what was chosen for a procedure, and offers to take it back. */
export function useChangingProcedure(procedure: Procedure, onDone: () => void) {
  const { path, version, isEnabled, ownLimit } = procedure
  const api = useApi()
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries(api.procedure.list.queryFilter())
  const undoing = useMutation(
    api.procedure.change.mutationOptions({
      onError: (error) => showProblem(error, `${path} was not changed back.`),
      onSettled: refresh,
    }),
  )
  const changing = useMutation(
    api.procedure.change.mutationOptions({
      onSuccess: (changed) => {
        const before = { path, version: changed.version, isEnabled, ownLimit }
        showUndo(`${path} is changed.`, () => undoing.mutate(before))
        onDone()
      },
      onSettled: refresh,
    }),
  )
  return {
    change: (choice: Choice) => changing.mutate({ path, version, ...choice }),
    isPending: changing.isPending,
    complaint: changing.error?.message ?? null,
  }
}
