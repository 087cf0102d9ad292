'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Arrangement } from './song.ts'
import { showProblem, showUndo } from '../shell/toasts.tsx'

/** Removes an arrangement at once; the toast brings it back. */
export function useRemoving({ id, name }: Arrangement): () => void {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const onSettled = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: api.song.pathKey() })
  }
  const input = { churchId, arrangementId: id }
  const restoring = useMutation(
    api.arrangement.restore.mutationOptions({ onSettled, onError: (error) => showProblem(error) }),
  )
  const removing = useMutation(
    api.arrangement.remove.mutationOptions({
      onSettled,
      onError: (error) => showProblem(error),
      onSuccess: () => showUndo(`“${name}” is removed.`, () => restoring.mutate(input)),
    }),
  )
  return () => removing.mutate(input)
}
