import type { Metadata } from 'next'
import { AlertsPage } from '../../../../admin/alerts-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Alerts' }

export default async function AdminAlertsPage(props: PageProps<'/[church]/admin/alerts'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = Promise.all([
    pageCache().fetchQuery(api.alert.list.queryOptions()),
    pageCache().fetchQuery(api.alert.listRules.queryOptions()),
  ])
  await needed(loading, `/${church}/admin/alerts`)
  return (
    <Hydrate>
      <AlertsPage />
    </Hydrate>
  )
}
