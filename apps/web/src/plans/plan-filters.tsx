'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import classes from './plan-filters.module.css'
import { viewAddress, type PlanListView } from './plan-list-view.ts'
import { usePlanPaths } from './use-plan-paths.ts'

const tabs = [
  { when: 'upcoming', label: 'Upcoming' },
  { when: 'past', label: 'Past' },
] as const

/** Upcoming or past, of every type or one; each choice is an address of its own. */
export function PlanFilters({ view }: { readonly view: PlanListView }) {
  const churchId = useChurch().id
  const paths = usePlanPaths()
  const { data: types } = useSuspenseQuery(useApi().serviceType.list.queryOptions({ churchId }))
  const { when, serviceTypeId } = view
  const shown = types.filter(({ id, isArchived }) => !isArchived || id === serviceTypeId)
  return (
    <div className={classes.filters}>
      <nav className={classes.tabs} aria-label="When">
        {tabs.map((tab) => (
          <Link
            key={tab.when}
            className={classes.tab}
            href={viewAddress(paths.plans, { when: tab.when, serviceTypeId })}
            aria-current={tab.when === when ? 'page' : undefined}
          >
            {tab.label}
          </Link>
        ))}
      </nav>
      {shown.length > 1 && (
        <nav className={classes.chips} aria-label="Service type">
          {[{ id: null, name: 'All' }, ...shown].map(({ id, name }) => (
            <Link
              key={id ?? 'all'}
              className={classes.chip}
              href={viewAddress(paths.plans, { when, serviceTypeId: id })}
              aria-current={id === serviceTypeId ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
    </div>
  )
}
