import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../api/server.tsx'
import { ImportsPage } from '../../../import/imports-page.tsx'
import { Forbidden } from '../../../shell/forbidden.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function Page(props: PageProps<'/[church]/import'>) {
  const { church: slug } = await props.params
  const { after } = await props.searchParams
  const { id: churchId, role } = await loadChurch(slug)
  if (role === 'musician') return <Forbidden who="Leaders and admins import songs." />
  const api = await serverApi()
  const input = { churchId, limit: 20, ...(typeof after === 'string' && { cursor: after }) }
  await needed(pageCache().fetchQuery(api.import.list.queryOptions(input)), `/${slug}/import`)
  return (
    <Hydrate>
      <ImportsPage />
    </Hydrate>
  )
}
