'use client'

import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus, IconSettings } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { NoPlans } from './no-plans.tsx'
import { PastPlans } from './past-plans.tsx'
import { PlanFilters } from './plan-filters.tsx'
import classes from './plans-page.module.css'
import { UpcomingPlans } from './upcoming-plans.tsx'
import { usePlanChanges } from './use-plan-changes.ts'
import { listInput, readView, viewAddress } from './plan-list-view.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** The plans of the church: the next service first, past ones behind a tab. */
export function PlansPage({ today }: { readonly today: string }) {
  const churchId = useChurch().id
  const api = useApi()
  const paths = usePlanPaths()
  const view = readView(useSearchParams())
  const query = api.plan.list.queryOptions(listInput(churchId, view))
  const { data: page } = useSuspenseQuery(query)
  usePlanChanges(query.queryKey)

  return (
    <div className={classes.page}>
      <PlansHeader />
      <PlanFilters view={view} />
      {page.items.length === 0 && <NoPlans view={view} />}
      {view.when === 'upcoming' ? (
        <UpcomingPlans plans={page.items} today={today} isFirstPage={view.cursor === null} />
      ) : (
        <PastPlans plans={page.items} />
      )}
      <nav className={classes.pager} aria-label="Pages of this list">
        {view.cursor !== null && (
          <Link href={viewAddress(paths.plans, { ...view, cursor: null })}>Back to the start</Link>
        )}
        {page.nextCursor !== null && (
          <Link href={viewAddress(paths.plans, { ...view, cursor: page.nextCursor })}>
            {view.when === 'past' ? 'Earlier plans' : 'Later plans'}
          </Link>
        )}
      </nav>
    </div>
  )
}

function PlansHeader() {
  const paths = usePlanPaths()
  const router = useRouter()
  const canEdit = useCanEdit()
  useHotkeys([['n', () => canEdit && router.push(paths.newPlan)]])
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>Plans</h1>
      {canEdit && (
        <div className={classes.actions}>
          <Button
            component={Link}
            href={paths.types}
            variant="default"
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            Service types
          </Button>
          <Button
            component={Link}
            href={paths.newPlan}
            leftSection={<IconPlus size={16} aria-hidden />}
            title="New plan (n)"
          >
            New plan
          </Button>
        </div>
      )}
    </header>
  )
}
