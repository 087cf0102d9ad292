'use client'

import { useState } from 'react'
import { useChurch } from '../shell/church-context.tsx'
import { useLocale } from '../shell/use-locale.ts'
import { monthsOfUse, type MonthOfUse } from './months-of-use.ts'
import classes from './panels.module.css'
import type { Usage } from './song.ts'
import { sungDays, timesInSixWeeks } from './sung-days.ts'

/** The last twelve months at a glance; the table below has the plans, also those to come. */
export function UseYear({ usage }: { readonly usage: readonly Usage[] }) {
  const { timeZone } = useChurch()
  const [today] = useState(() => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()))
  const days = sungDays(usage, today)
  const months = monthsOfUse(days, today)
  const lately = timesInSixWeeks(days, today)
  const total = months.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(3, ...months.map(({ count }) => count))
  return (
    <figure className={classes.year}>
      <figcaption className={classes.yearText}>
        {total === 0
          ? 'Not sung in the last twelve months'
          : `Sung ${times(total)} in the last twelve months`}
        {lately > 0 && `, ${times(lately)} in the last six weeks`}
      </figcaption>
      <div className={classes.months} aria-hidden>
        {months.map((month) => (
          <Month key={month.month} month={month} most={most} />
        ))}
      </div>
    </figure>
  )
}

function Month({ month: { month, count }, most }: { month: MonthOfUse; most: number }) {
  const locale = useLocale()
  const name = new Date(`${month}-01T00:00:00Z`).toLocaleDateString(locale, {
    month: 'short',
    timeZone: 'UTC',
  })
  return (
    <div className={classes.month} title={`${name}: ${times(count)}`}>
      <div className={classes.column}>
        <div className={classes.fill} style={{ height: `${(count / most) * 100}%` }} />
      </div>
      {name.charAt(0)}
    </div>
  )
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
