'use client'

import Link from 'next/link'
import { DraftMark } from './draft-mark.tsx'
import { Day } from './moments.tsx'
import classes from './past-plans.module.css'
import { planTitle, type PlanCard } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** What was sung when, latest first. */
export function PastPlans({ plans }: { readonly plans: readonly PlanCard[] }) {
  const paths = usePlanPaths()
  return (
    <ul className={classes.list}>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link href={paths.plan(plan.id)} prefetch={false} className={classes.row}>
            <Day
              day={plan.date}
              className={classes.day}
              style={{ day: 'numeric', month: 'short', year: 'numeric' }}
            />
            <span className={classes.what}>
              <span className={classes.title}>
                {planTitle(plan)} {plan.status === 'draft' && <DraftMark />}
              </span>
              <span className={classes.songs}>{songsOf(plan)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function songsOf({ songs }: PlanCard): string {
  if (songs.length === 0) return 'No songs'
  return songs.map(({ title, key }) => (key === null ? title : `${title} (${key})`)).join(' · ')
}
