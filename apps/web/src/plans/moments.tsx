'use client'

import { useChurch } from '../shell/church-context.tsx'
import { useLocale } from '../shell/use-locale.ts'
import { clockText, dayText } from './day-text.ts'

/** A calendar day in the reader's language. */
export function Day(props: {
  readonly day: string
  readonly style?: Intl.DateTimeFormatOptions
  readonly className?: string | undefined
}) {
  const locale = useLocale()
  // Browsers and servers know different editions of the same language.
  return (
    <time dateTime={props.day} className={props.className} suppressHydrationWarning>
      {dayText(props.day, locale, props.style)}
    </time>
  )
}

/** What the church's clock shows at a moment (ISO 8601). */
export function Clock({ moment }: { readonly moment: string }) {
  const locale = useLocale()
  const { timeZone } = useChurch()
  return (
    <time dateTime={moment} suppressHydrationWarning>
      {clockText(moment, timeZone, locale)}
    </time>
  )
}
