'use client'

import { useBrowserValue } from '../shell/use-browser-value.ts'
import { useLocale } from '../shell/use-locale.ts'
import { ownTimeZone } from '../setup/time-zones.ts'

type Props = {
  /** ISO 8601. */
  readonly at: string
  readonly withTime?: boolean
}

/** A moment in the reader's own zone and manner. */
export function Moment({ at, withTime = false }: Props) {
  const timeZone = useBrowserValue(ownTimeZone, 'UTC')
  const format = new Intl.DateTimeFormat(useLocale(), {
    dateStyle: 'medium',
    timeZone,
    ...(withTime && { timeStyle: 'short' }),
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
