import { notFound, redirect } from 'next/navigation'
import type { AdminRoom } from '../../admin/admin-rooms.ts'
import { needed, pageCache, serverApi } from '../../api/server.tsx'

/** `/admin/...` is the same page in the first church that the visitor administers. */
export async function toAdmin(page: AdminRoom): Promise<never> {
  const api = await serverApi()
  const loading = pageCache().fetchQuery(api.church.list.queryOptions())
  const churches = await needed(loading, `/admin/${page}`)
  const own = churches.find(({ role }) => role === 'owner' || role === 'admin')
  if (own === undefined) notFound()
  redirect(`/${own.slug}/admin/${page}`)
}
