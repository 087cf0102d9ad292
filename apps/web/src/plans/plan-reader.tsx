'use client'

import { startOffsets } from '@precentor/schemas'
import { IconPlayerPlay } from '@tabler/icons-react'
import Link from 'next/link'
import { useChurch } from '../shell/church-context.tsx'
import { planChoices } from '../download/download-choices.ts'
import { DownloadMenu } from '../download/download-menu.tsx'
import { BackLink } from './back-link.tsx'
import { dayAt } from './day-text.ts'
import { DraftMark } from './draft-mark.tsx'
import { Clock, Day } from './moments.tsx'
import { PlanPrint } from './plan-print.tsx'
import classes from './plan-reader.module.css'
import { planTitle, servicesOf, type Plan } from './plan.ts'
import { ReaderItem } from './reader-item.tsx'
import { timeKinds } from './time-kinds.ts'
import { usePlanPaths } from './use-plan-paths.ts'
import { usePlan } from './use-plan.ts'

/** A plan as musicians read it: when, what, and the order in large rows. */
export function PlanReader({ planId }: { readonly planId: Plan['id'] }) {
  const plan = usePlan(planId)
  const paths = usePlanPaths()
  const starts = startOffsets(plan.items.map(({ length }) => length))
  const [service] = servicesOf(plan)
  const hasSongs = plan.items.some(({ song }) => song !== null)
  return (
    <>
      <article className={classes.page}>
        <BackLink href={paths.plans}>Plans</BackLink>
        <p className={classes.day}>
          <Day day={plan.date} /> {plan.status === 'draft' && <DraftMark />}
        </p>
        <h1 className={classes.title}>{planTitle(plan)}</h1>
        <PlanTimes plan={plan} />
        {plan.notes !== '' && <p className={classes.notes}>{plan.notes}</p>}
        {hasSongs && (
          <div className={classes.ways}>
            <Link href={paths.stand(plan.id)} prefetch={false} className={classes.play}>
              <IconPlayerPlay size={18} aria-hidden />
              Music stand
            </Link>
            <DownloadMenu of="plan" choices={planChoices} fields={{ planId: plan.id }} />
          </div>
        )}
        {plan.items.length === 0 && <p className={classes.notes}>The order is still empty.</p>}
        <ol className={classes.items}>
          {plan.items.map((item, index) => (
            <ReaderItem
              key={item.id}
              item={item}
              offset={starts[index] ?? 0}
              service={service}
              href={paths.stand(plan.id, item.id)}
            />
          ))}
        </ol>
      </article>
      <PlanPrint plan={plan} />
    </>
  )
}

function PlanTimes({ plan }: { readonly plan: Plan }) {
  const { timeZone } = useChurch()
  return (
    <ul className={classes.times}>
      {plan.times.map(({ id, kind, name, startsAt }) => {
        const day = dayAt(startsAt, timeZone)
        return (
          <li key={id}>
            <span className={classes.clock}>
              {day !== plan.date && (
                <>
                  <Day day={day} style={{ weekday: 'short' }} />{' '}
                </>
              )}
              <Clock moment={startsAt} />
            </span>
            {name === '' ? timeKinds[kind] : name}
          </li>
        )
      })}
    </ul>
  )
}
