import type { Metadata } from 'next'
import { AuditPage } from '../../../../admin/audit-page.tsx'
import { listAuditInput, readAuditView } from '../../../../admin/audit-view.ts'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Audit' }

export default async function AdminAuditPage(props: PageProps<'/[church]/admin/audit'>) {
  const { id, slug, role } = await loadChurch((await props.params).church)
  // Whoever may not see it is told so by the layout.
  if (role !== 'owner' && role !== 'admin') return null
  const search = Object.entries(await props.searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const view = readAuditView(new URLSearchParams(search))
  const api = await serverApi()
  const cache = pageCache()
  const loading = Promise.all([
    cache.fetchQuery(api.audit.list.queryOptions(listAuditInput(id, view))),
    cache.fetchQuery(api.audit.filters.queryOptions({ churchId: id, book: view.book })),
  ])
  await needed(loading, `/${slug}/admin/audit`)
  return (
    <Hydrate>
      <AuditPage />
    </Hydrate>
  )
}
