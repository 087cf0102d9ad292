'use client'

import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import Link from 'next/link'
import { useLocale } from '../shell/use-locale.ts'
import { distanceText } from './day-text.ts'
import { DraftMark } from './draft-mark.tsx'
import { KeyPill } from './key-pill.tsx'
import { Clock, Day } from './moments.tsx'
import classes from './next-plan.module.css'
import { planTitle, type PlanCard } from './plan.ts'
import { usePlanPaths } from './use-plan-paths.ts'

/** The service that comes next, with its songs and their keys. */
export function NextPlan({ plan, today }: { readonly plan: PlanCard; readonly today: string }) {
  const locale = useLocale()
  const paths = usePlanPaths()
  return (
    <article className={classes.next} aria-label="Next service">
      <div className={classes.head}>
        <p className={classes.when}>
          <span suppressHydrationWarning>{distanceText(plan.date, today, locale)}</span>
          {plan.status === 'draft' && <DraftMark />}
        </p>
        <h2 className={classes.day}>
          <Link href={paths.plan(plan.id)} prefetch={false} className={classes.link}>
            <Day day={plan.date} />
          </Link>
        </h2>
        <p className={classes.title}>{planTitle(plan)}</p>
        <p className={classes.facts}>
          {plan.title !== '' && <span>{plan.serviceType.name}</span>}
          {plan.services.map(({ id, startsAt }) => (
            <Clock key={id} moment={startsAt} />
          ))}
        </p>
        {plan.songs.length > 0 && (
          <Button
            component={Link}
            href={paths.stand(plan.id)}
            prefetch={false}
            className={classes.play}
            variant="light"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
          >
            Music stand
          </Button>
        )}
      </div>
      {plan.songs.length === 0 ? (
        <p className={classes.none}>No songs yet.</p>
      ) : (
        <ol className={classes.songs}>
          {plan.songs.map(({ itemId, title, key }) => (
            <li key={itemId}>
              <Link href={paths.stand(plan.id, itemId)} prefetch={false} className={classes.song}>
                <span>{title === '' ? 'Song to be chosen' : title}</span>
                <KeyPill name={key} />
              </Link>
            </li>
          ))}
        </ol>
      )}
    </article>
  )
}
