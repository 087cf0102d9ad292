'use client'

import { itemStarts, overrun, totalLength } from '@precentor/schemas'
import { countText } from './count-text.ts'
import { lengthText } from './length-text.ts'
import { Clock } from './moments.tsx'
import classes from './plan-foot.module.css'
import { servicesOf, type Plan, type PlanTime } from './plan.ts'

/** How long it all takes, and when each service ends. */
export function PlanFoot({ plan }: { readonly plan: Plan }) {
  const lengths = plan.items.map(({ length }) => length)
  const songs = plan.items.filter(({ kind }) => kind === 'song').length
  return (
    <footer className={classes.foot} aria-label="Totals">
      <span className={classes.total}>{lengthText(totalLength(lengths))}</span>
      <span className={classes.counts}>
        {countText(plan.items.length, 'item')}, {countText(songs, 'song')}
      </span>
      {servicesOf(plan).map((time) => (
        <ServiceEnd key={time.id} time={time} lengths={lengths} />
      ))}
    </footer>
  )
}

function ServiceEnd(props: { readonly time: PlanTime; readonly lengths: readonly number[] }) {
  const { time, lengths } = props
  const over = overrun(lengths, time.length)
  return (
    <span className={classes.service}>
      <span>
        <Clock moment={time.startsAt} />
        {'–'}
        <Clock moment={itemStarts(time.startsAt, [...lengths, 0]).at(-1) ?? time.startsAt} />
      </span>
      {over !== null && (
        <span className={classes.over} data-over={over > 0 || undefined}>
          {over === 0 ? 'to the minute' : `${lengthText(over)} ${over > 0 ? 'too long' : 'left'}`}
        </span>
      )}
    </span>
  )
}
