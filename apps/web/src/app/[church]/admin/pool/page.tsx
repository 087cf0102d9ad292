import type { Metadata } from 'next'
import { PoolPage } from '../../../../admin/pool-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Pool' }

export default async function AdminPoolPage(props: PageProps<'/[church]/admin/pool'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.pool.report.queryOptions())
  await needed(loading, `/${church}/admin/pool`)
  return (
    <Hydrate>
      <PoolPage />
    </Hydrate>
  )
}
