'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useApiClient, type ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { libraryPages } from './library-pages.ts'
import { listInput, type LibraryView } from './library-view.ts'

export type ListedSong = ApiOutputs['song']['list']['items'][number]

/** The songs of a view, page after page; while another view is on its way, the one before. */
export function useLibrary(view: LibraryView) {
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const input = listInput(churchId, view)
  const query = useInfiniteQuery({
    ...libraryPages(api.song.list.infiniteQueryKey(input), input, (page, signal) =>
      client.song.list.query(page, signal && { signal }),
    ),
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  return {
    ...query,
    songs: pages.flatMap(({ items }) => items),
    total: pages[0]?.total ?? 0,
  }
}
