'use client'

import { useChurch } from '../shell/church-context.tsx'
import { useLocale } from '../shell/use-locale.ts'

/** When an import was opened, by the church's clock and in the reader's language. */
export function ImportMoment({ moment }: { readonly moment: string }) {
  const locale = useLocale()
  const { timeZone } = useChurch()
  const text = new Date(moment).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  // Browsers and servers know different editions of the same language.
  return (
    <time dateTime={moment} suppressHydrationWarning>
      {text}
    </time>
  )
}
