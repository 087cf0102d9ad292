import type { Metadata } from 'next'
import { TransactionsPage } from '../../../../admin/transactions-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'

export const metadata: Metadata = { title: 'Transactions' }

export default async function AdminTransactionsPage(
  props: PageProps<'/[church]/admin/transactions'>,
) {
  const { church } = await props.params
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.transaction.list.queryOptions())
  await needed(loading, `/${church}/admin/transactions`)
  return (
    <Hydrate>
      <TransactionsPage />
    </Hydrate>
  )
}
