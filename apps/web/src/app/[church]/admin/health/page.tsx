import type { Metadata } from 'next'
import { HealthPage } from '../../../../admin/health-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Health' }

export default async function AdminHealthPage(props: PageProps<'/[church]/admin/health'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.health.report.queryOptions())
  await needed(loading, `/${church}/admin/health`)
  return (
    <Hydrate>
      <HealthPage />
    </Hydrate>
  )
}
