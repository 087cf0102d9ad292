'use client'

import { itemStarts } from '@precentor/schemas'
import { lengthText } from './length-text.ts'
import { Clock } from './moments.tsx'
import classes from './order-row.module.css'
import type { PlanItem, PlanTime } from './plan.ts'

/** When an item begins in each service; how far into it where no service has a time. */
export function RowClocks(props: {
  readonly item: PlanItem
  readonly offset: number
  readonly services: readonly PlanTime[]
}) {
  const { item, offset, services } = props
  if (item.kind === 'header') return <span className={classes.clocks} />
  return (
    <span className={classes.clocks}>
      {services.length === 0 && lengthText(offset)}
      {services.slice(0, 3).map(({ id, startsAt }) => (
        <Clock key={id} moment={itemStarts(startsAt, [offset, 0])[1] ?? startsAt} />
      ))}
    </span>
  )
}
