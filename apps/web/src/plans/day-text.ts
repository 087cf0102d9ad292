/** A calendar day such as `2026-11-22` as a reader of `locale` writes it. */
export function dayText(
  day: string,
  locale: string,
  style: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' },
): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(utc(day))
}

/** What the clock of `timeZone` shows at a moment (ISO 8601), as a reader of `locale` writes it. */
export function clockText(moment: string, timeZone: string, locale: string): string {
  const style = { hour: 'numeric', minute: '2-digit', timeZone } as const
  return new Intl.DateTimeFormat(locale, style).format(new Date(moment))
}

/** The day in `timeZone` at a moment, as in `2026-11-22`. */
export function dayAt(moment: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(moment))
}

/** What the clock of `timeZone` shows at a moment, as a field for times wants it: `09:45`. */
export function clockAt(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment))
}

/** How far a day is from today, in words: `today`, `tomorrow`, `in 9 days`. */
export function distanceText(day: string, today: string, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const days = daysBetween(today, day)
  return Math.abs(days) < 21
    ? format.format(days, 'day')
    : format.format(Math.round(days / 7), 'week')
}

/** Days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** A calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The Monday of the week that a day is in, so that a Sunday ends its week. */
export function mondayOf(day: string): string {
  return addDays(day, -((utc(day).getUTCDay() + 6) % 7))
}

/** The first Sunday after a day that none of `taken` is. */
export function freeSundayAfter(day: string, taken: readonly string[]): string {
  let sunday = addDays(mondayOf(day), 6)
  while (sunday <= day || taken.includes(sunday)) sunday = addDays(sunday, 7)
  return sunday
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
