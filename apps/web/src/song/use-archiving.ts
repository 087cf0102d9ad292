'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Song } from './song.ts'
import { showProblem, showUndo } from '../shell/toasts.tsx'

/** Puts a song away and takes it out again. */
export function useArchiving(song: Song): { archive: () => void; restore: () => void } {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const onSettled = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: api.song.pathKey() })
  }
  const input = { churchId, songId: song.id }
  const restoring = useMutation(
    api.song.restore.mutationOptions({ onSettled, onError: (error) => showProblem(error) }),
  )
  const archiving = useMutation(
    api.song.archive.mutationOptions({
      onSettled,
      onError: (error) => showProblem(error),
      onSuccess: () => showUndo(`“${song.title}” is archived.`, () => restoring.mutate(input)),
    }),
  )
  return { archive: () => archiving.mutate(input), restore: () => restoring.mutate(input) }
}
