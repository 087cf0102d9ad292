import type { Metadata } from 'next'
import { JobsPage } from '../../../../admin/jobs-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Jobs' }

export default async function AdminJobsPage(props: PageProps<'/[church]/admin/jobs'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.job.list.queryOptions())
  await needed(loading, `/${church}/admin/jobs`)
  return (
    <Hydrate>
      <JobsPage />
    </Hydrate>
  )
}
