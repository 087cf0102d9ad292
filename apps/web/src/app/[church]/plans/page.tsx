import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../api/server.tsx'
import { dayAt } from '../../../plans/day-text.ts'
import { listInput, readView } from '../../../plans/plan-list-view.ts'
import { PlansPage } from '../../../plans/plans-page.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Plans' }

export default async function Page(props: PageProps<'/[church]/plans'>) {
  const { church: slug } = await props.params
  const searched = await props.searchParams
  const { id: churchId, timeZone } = await loadChurch(slug)
  const api = await serverApi()
  const view = readView({ get: (name) => one(searched[name]) })
  await Promise.all([
    needed(
      pageCache().fetchQuery(api.plan.list.queryOptions(listInput(churchId, view))),
      `/${slug}/plans`,
    ),
    pageCache().fetchQuery(api.serviceType.list.queryOptions({ churchId })),
  ])
  return (
    <Hydrate>
      <PlansPage today={dayAt(new Date(), timeZone)} />
    </Hydrate>
  )
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null
}
