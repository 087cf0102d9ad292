'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import type { Arrangement } from './song.ts'

/** Gives an arrangement another name, and says when that is done. */
export function useRenaming(
  { id: arrangementId, version }: Arrangement,
  onDone: () => void,
): { readonly rename: (name: string) => void; readonly isBusy: boolean } {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const renaming = useMutation(
    api.arrangement.update.mutationOptions({
      onError: (error) => showProblem(error),
      onSuccess: onDone,
      onSettled: async () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
    }),
  )
  return {
    rename: (name) => renaming.mutate({ churchId, arrangementId, version, name }),
    isBusy: renaming.isPending,
  }
}
