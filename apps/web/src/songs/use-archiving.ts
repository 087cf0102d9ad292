'use client'

import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { ListedSong } from './use-library.ts'
import { withoutSong } from './without-song.ts'

type Pages = InfiniteData<ApiOutputs['song']['list'], string | null>

/** Puts a song of the list away and takes it out again; its row goes at once. */
export function useArchiving({ id: songId, title }: ListedSong) {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const lists = { queryKey: api.song.list.pathKey(), predicate: hasPages }
  const handlers = {
    onMutate: async () => {
      await cache.cancelQueries(lists)
      const before = cache.getQueriesData<Pages>(lists)
      cache.setQueriesData<Pages>(lists, (shown) => shown && withoutSong(shown, songId))
      return { before }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
  }
  const putBack = (
    kept: { readonly before: ReturnType<typeof cache.getQueriesData<Pages>> } | undefined,
  ) => {
    for (const [key, pages] of kept?.before ?? []) cache.setQueryData(key, pages)
  }
  const restoring = useMutation(
    api.song.restore.mutationOptions({
      ...handlers,
      onError: (error, _input, kept) => {
        putBack(kept)
        showProblem(error, `“${title}” was not restored.`)
      },
    }),
  )
  const archiving = useMutation(
    api.song.archive.mutationOptions({
      ...handlers,
      onError: (error, _input, kept) => {
        putBack(kept)
        showProblem(error, `“${title}” was not archived.`)
      },
      onSuccess: () =>
        showUndo(`“${title}” is archived.`, () => restoring.mutate({ churchId, songId })),
    }),
  )
  return {
    archive: () => archiving.mutate({ churchId, songId }),
    restore: () => restoring.mutate({ churchId, songId }),
  }
}

function hasPages({ state }: { readonly state: { readonly data: unknown } }): boolean {
  return typeof state.data === 'object' && state.data !== null && 'pages' in state.data
}
