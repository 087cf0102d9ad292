import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { ServiceTypesPage } from '../../../../plans/service-types-page.tsx'
import { Forbidden } from '../../../../shell/forbidden.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Service types' }

export default async function Page(props: PageProps<'/[church]/plans/types'>) {
  const { church: slug } = await props.params
  const { id: churchId, role } = await loadChurch(slug)
  if (role === 'musician') return <Forbidden who="Leaders and admins set up service types." />
  const api = await serverApi()
  await needed(
    pageCache().fetchQuery(api.serviceType.list.queryOptions({ churchId })),
    `/${slug}/plans/types`,
  )
  return (
    <Hydrate>
      <ServiceTypesPage />
    </Hydrate>
  )
}
