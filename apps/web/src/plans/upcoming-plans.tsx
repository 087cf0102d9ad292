'use client'

import { useLocale } from '../shell/use-locale.ts'
import { groupByWeek } from './group-by-week.ts'
import { NextPlan } from './next-plan.tsx'
import { PlanCard } from './plan-card.tsx'
import type { PlanCard as Card } from './plan.ts'
import classes from './plans-page.module.css'

/** The next service, big; then the others as cards, week by week. */
export function UpcomingPlans(props: {
  readonly plans: readonly Card[]
  readonly today: string
  readonly isFirstPage: boolean
}) {
  const { plans, today, isFirstPage } = props
  const locale = useLocale()
  const next = isFirstPage ? plans[0] : undefined
  const others = next === undefined ? plans : plans.slice(1)
  return (
    <>
      {next !== undefined && <NextPlan plan={next} today={today} />}
      {groupByWeek(others, today, locale).map((week) => (
        <section key={week.monday} className={classes.week}>
          <h2 className={classes.weekLabel} suppressHydrationWarning>
            {week.label}
          </h2>
          <ul className={classes.cards}>
            {week.plans.map((plan) => (
              <li key={plan.id}>
                <PlanCard plan={plan} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
