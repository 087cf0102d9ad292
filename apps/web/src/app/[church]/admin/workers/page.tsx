import type { Metadata } from 'next'
import { WorkersPage } from '../../../../admin/workers-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Workers' }

export default async function AdminWorkersPage(props: PageProps<'/[church]/admin/workers'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.worker.list.queryOptions())
  await needed(loading, `/${church}/admin/workers`)
  return (
    <Hydrate>
      <WorkersPage />
    </Hydrate>
  )
}
