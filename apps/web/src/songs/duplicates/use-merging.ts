'use client'

import type { SongId } from '@precentor/schemas'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi, useApiClient } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showNote, showProblem, showUndo } from '../../shell/toasts.tsx'

export type Merging = {
  /** Merges the others into the kept one, one after the other. */
  readonly merge: (kept: { id: SongId; title: string }, others: readonly SongId[]) => void
  readonly keepApart: (songIds: readonly SongId[]) => void
  readonly isBusy: boolean
}

/** Merges songs, with the way back, and says of others that they differ. */
export function useMerging(): Merging {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const cache = useQueryClient()
  const onSettled = async () => cache.invalidateQueries({ queryKey: api.song.pathKey() })
  const onError = (error: { readonly message: string }) => showProblem(error)

  const parting = useMutation({
    mutationFn: async (merges: readonly Merged[]) => {
      const results = []
      // The last merge first: each step back must find what the step before it left.
      for (const { songMergeId } of merges.toReversed()) {
        results.push(await client.song.unmerge.mutate({ churchId, songMergeId }))
      }
      return results
    },
    onError,
    onSettled,
    onSuccess: (results) => {
      const stay = results.some(({ detailsStay }) => detailsStay)
      showNote(
        stay
          ? 'The songs are parted. Details that somebody changed meanwhile stay.'
          : 'The songs are as they were.',
      )
    },
  })
  const merging = useMutation({
    mutationFn: async ({
      kept,
      others,
    }: {
      kept: { id: SongId; title: string }
      others: readonly SongId[]
    }) => {
      const merges: Merged[] = []
      for (const mergedSongId of others) {
        merges.push(await client.song.merge.mutate({ churchId, keptSongId: kept.id, mergedSongId }))
      }
      return { merges, title: kept.title }
    },
    onError,
    onSettled,
    onSuccess: ({ merges, title }) =>
      showUndo(`${merges.length + 1} songs are one: “${title}”.`, () => parting.mutate(merges)),
  })
  const differing = useMutation(api.song.keepApart.mutationOptions({ onError, onSettled }))
  return {
    merge: (kept, others) => merging.mutate({ kept, others }),
    keepApart: (songIds) => differing.mutate({ churchId, songIds: [...songIds] }),
    isBusy: merging.isPending || parting.isPending || differing.isPending,
  }
}

type Merged = Awaited<ReturnType<ReturnType<typeof useApiClient>['song']['merge']['mutate']>>
