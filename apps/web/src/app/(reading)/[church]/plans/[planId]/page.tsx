import { planId as planIdSchema } from '@precentor/schemas'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Hydrate, needed, pageCache, serverApi } from '../../../../../api/server.tsx'
import { LazyWorkroom } from '../../../../../plans/lazy-workroom.tsx'
import { PlanReader } from '../../../../../plans/plan-reader.tsx'
import { planTitle } from '../../../../../plans/plan.ts'
import { loadChurch } from '../../../../../shell/load-church.ts'

type Props = PageProps<'/[church]/plans/[planId]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan } = await loadPlan(props)
  return { title: `${planTitle(plan)}, ${plan.date}` }
}

export default async function Page(props: Props) {
  const { plan, church } = await loadPlan(props)
  const isReader = church.role === 'musician' || (await props.searchParams)['view'] === 'reader'
  if (!isReader) {
    const api = await serverApi()
    const churchId = church.id
    await pageCache().prefetchQuery(api.serviceType.list.queryOptions({ churchId }))
  }
  return (
    <Hydrate>
      {isReader ? <PlanReader planId={plan.id} /> : <LazyWorkroom planId={plan.id} />}
    </Hydrate>
  )
}

/** The church and the plan, once for the page and its title. */
async function loadPlan({ params }: Props) {
  const { church: slug, planId } = await params
  const id = planIdSchema.safeParse(planId)
  if (!id.success) notFound()
  const church = await loadChurch(slug)
  const api = await serverApi()
  const query = api.plan.byId.queryOptions({ churchId: church.id, planId: id.data })
  return { church, plan: await needed(pageCache().fetchQuery(query), `/${slug}/plans/${planId}`) }
}
