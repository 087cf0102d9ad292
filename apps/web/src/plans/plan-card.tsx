'use client'

import Link from 'next/link'
import { DraftMark } from './draft-mark.tsx'
import { Clock, Day } from './moments.tsx'
import classes from './plan-card.module.css'
import { planTitle, type PlanCard as Card } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

const mostSongs = 5

/** A plan in a list: when, what, and its songs with their keys. */
export function PlanCard({ plan }: { readonly plan: Card }) {
  const paths = usePlanPaths()
  const hidden = plan.songs.length - mostSongs
  return (
    <Link href={paths.plan(plan.id)} prefetch={false} className={classes.card}>
      <span className={classes.when}>
        <Day day={plan.date} style={{ weekday: 'short', day: 'numeric', month: 'short' }} />
        {plan.services.map(({ id, startsAt }) => (
          <Clock key={id} moment={startsAt} />
        ))}
        {plan.status === 'draft' && <DraftMark />}
      </span>
      <span className={classes.title}>{planTitle(plan)}</span>
      {plan.title !== '' && <span className={classes.type}>{plan.serviceType.name}</span>}
      <span className={classes.songs}>
        {plan.songs.length === 0 && <span className={classes.none}>No songs yet</span>}
        {plan.songs.slice(0, mostSongs).map(({ itemId, title, key }) => (
          <span key={itemId} className={classes.song}>
            <span className={classes.name}>{title === '' ? 'Song to be chosen' : title}</span>
            <span className={classes.key}>{key}</span>
          </span>
        ))}
        {hidden > 0 && <span className={classes.none}>and {hidden} more</span>}
      </span>
    </Link>
  )
}
