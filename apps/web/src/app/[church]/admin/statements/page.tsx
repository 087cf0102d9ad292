import type { Metadata } from 'next'
import { StatementsPage } from '../../../../admin/statements-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Statements' }

export default async function AdminStatementsPage(props: PageProps<'/[church]/admin/statements'>) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.statement.list.queryOptions())
  await needed(loading, `/${church}/admin/statements`)
  return (
    <Hydrate>
      <StatementsPage />
    </Hydrate>
  )
}
