import type { Metadata } from 'next'
import { makeQueryClient } from '../../../../api/query-client.ts'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'
import { libraryPages } from '../../../../songs/library-pages.ts'
import { listInput, readView } from '../../../../songs/library-view.ts'
import { SongsPage } from '../../../../songs/songs-page.tsx'

export const metadata: Metadata = { title: 'Songs' }

export default async function Page(props: PageProps<'/[church]/songs'>) {
  const { church: slug } = await props.params
  const searched = await props.searchParams
  const { id: churchId } = await loadChurch(slug)
  const api = await serverApi()
  const view = readView({ get: (name) => one(searched[name]) })
  const input = listInput(churchId, view)
  const list = libraryPages(api.song.list.infiniteQueryKey(input), input, (page) =>
    makeQueryClient().fetchQuery(api.song.list.queryOptions(page)),
  )
  await Promise.all([
    needed(pageCache().fetchInfiniteQuery(list), `/${slug}/songs`),
    pageCache().fetchQuery(api.song.facets.queryOptions({ churchId })),
  ])
  return (
    <Hydrate>
      <SongsPage />
    </Hydrate>
  )
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
