'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi, type ApiInputs } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showNote, showProblem, showUndo } from '../../shell/toasts.tsx'

export type SongsChange = Omit<ApiInputs['song']['changeMany'], 'churchId'>

/** Makes one change to many songs; the toast takes it back. */
export function useChangingSongs(onDone: () => void): {
  readonly change: (change: SongsChange) => void
  readonly isBusy: boolean
} {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const common = {
    onError: (error: { readonly message: string }) => showProblem(error),
    onSettled: async () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
  }
  const reverting = useMutation(
    api.song.revertMany.mutationOptions({
      ...common,
      onSuccess: ({ reverted, changedSince }) => {
        const rest =
          changedSince === 0 ? '' : ` ${countOf(changedSince)} changed since: left as is.`
        showNote(`${countOf(reverted)} as before.${rest}`)
      },
    }),
  )
  const changing = useMutation(
    api.song.changeMany.mutationOptions({
      ...common,
      onSuccess: ({ before }) => {
        onDone()
        if (before.length === 0) showNote('Nothing had to be changed.')
        else {
          showUndo(`${countOf(before.length)} changed.`, () =>
            reverting.mutate({ churchId, songs: [...before] }),
          )
        }
      },
    }),
  )
  return {
    change: (change) => changing.mutate({ churchId, ...change }),
    isBusy: changing.isPending,
  }
}

function countOf(songs: number): string {
  return songs === 1 ? '1 song' : `${songs} songs`
}
