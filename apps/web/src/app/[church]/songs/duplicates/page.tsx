import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { Forbidden } from '../../../../shell/forbidden.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'
import { DuplicatesPage } from '../../../../songs/duplicates/duplicates-page.tsx'

export const metadata: Metadata = { title: 'Songs that look alike' }

export default async function Page(props: PageProps<'/[church]/songs/duplicates'>) {
  const { church: slug } = await props.params
  const { id: churchId, role } = await loadChurch(slug)
  if (role === 'musician') return <Forbidden who="Leaders and admins merge songs." />
  const api = await serverApi()
  const query = api.song.duplicates.queryOptions({ churchId })
  await needed(pageCache().fetchQuery(query), `/${slug}/songs/duplicates`)
  return (
    <Hydrate>
      <DuplicatesPage />
    </Hydrate>
  )
}
