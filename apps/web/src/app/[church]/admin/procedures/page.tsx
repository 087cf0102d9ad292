import type { Metadata } from 'next'
import { ProceduresPage } from '../../../../admin/procedures-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Procedures' }

export default async function AdminProceduresPage(props: PageProps<'/[church]/admin/procedures'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.procedure.list.queryOptions())
  await needed(loading, `/${church}/admin/procedures`)
  return (
    <Hydrate>
      <ProceduresPage />
    </Hydrate>
  )
}
