import { DateTime } from 'luxon'

/** A calendar day as the database keeps it: midnight UTC of that day. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A calendar day as the database gave it, as in `2026-11-22`. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day that `moment` falls on in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/** A day so many days later, or with a negative number earlier. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

/** The first Sunday after a day; after a Sunday, the next one. */
export function sundayAfter(day: string): string {
  const { weekday } = DateTime.fromISO(day, { zone: 'utc' })
  return addDays(day, weekday === 7 ? 7 : 7 - weekday)
}

/** Days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return (fromDay(to).getTime() - fromDay(from).getTime()) / 86_400_000
}

/**
 * The moment at which a clock of the time zone shows `time` on `day`. Where the
 * clocks go forward and never show it, the moment that they skip to by as much;
 * where they go back and show it twice, the first one.
 */
export function momentAt(timeZone: string, day: string, time: string): Date {
  const moment = DateTime.fromISO(`${day}T${time}`, { zone: timeZone })
  // Of two, luxon takes the one with the offset of this very minute.
  const [first = moment] = moment.getPossibleOffsets()
  return first.toJSDate()
}

/** The moment so many days later at which the same clock shows the same time. */
export function shiftDays(timeZone: string, moment: Date, days: number): Date {
  const time = DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('HH:mm:ss')
  return momentAt(timeZone, addDays(dayIn(timeZone, moment), days), time)
}
