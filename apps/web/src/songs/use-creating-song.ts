'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import { useSongsPaths } from './use-songs-paths.ts'

/** Adds a song and opens its page. */
export function useCreatingSong() {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const router = useRouter()
  const paths = useSongsPaths()
  const creating = useMutation(
    api.song.create.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: api.song.pathKey() })
        router.push(paths.song(id))
      },
      onError: (error) => showProblem(error, 'The song was not added.'),
    }),
  )
  return {
    create: (title: string, chart: string | null) =>
      creating.mutate({ churchId, title, ...(chart !== null && { arrangement: { chart } }) }),
    // Until the song's page is there, a second click would make a second song.
    isBusy: creating.isPending || creating.isSuccess,
  }
}
