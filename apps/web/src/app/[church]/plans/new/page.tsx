import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { dayAt } from '../../../../plans/day-text.ts'
import { NewPlanPage } from '../../../../plans/new-plan-page.tsx'
import { Forbidden } from '../../../../shell/forbidden.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'New plan' }

export default async function Page(props: PageProps<'/[church]/plans/new'>) {
  const { church: slug } = await props.params
  const { id: churchId, timeZone, role } = await loadChurch(slug)
  if (role === 'musician') return <Forbidden who="Leaders and admins make plans." />
  const api = await serverApi()
  const upcoming = { churchId, when: 'upcoming', limit: 50 } as const
  await Promise.all([
    needed(
      pageCache().fetchQuery(api.serviceType.list.queryOptions({ churchId })),
      `/${slug}/plans/new`,
    ),
    pageCache().fetchQuery(api.plan.list.queryOptions(upcoming)),
  ])
  return (
    <Hydrate>
      <NewPlanPage today={dayAt(new Date(), timeZone)} />
    </Hydrate>
  )
}
