import type { Usage } from './song.ts'

/**
 * The days on which a song was sung, as in `2026-11-22`: of published plans whose day has
 * come, each plan once, however often the song stands in it.
 */
export function sungDays(
  usage: readonly Pick<Usage, 'planId' | 'date' | 'status'>[],
  today: string,
): string[] {
  const sung = usage.filter(({ status, date }) => status === 'published' && date <= today)
  return [...new Map(sung.map(({ planId, date }) => [planId, date])).values()]
}

const sixWeeks = 42 * 86_400_000

/** How many of the days (`YYYY-MM-DD`) lie in the six weeks that end with `today`. */
export function timesInSixWeeks(days: readonly string[], today: string): number {
  const end = Date.parse(today)
  return days.filter((day) => day <= today && Date.parse(day) > end - sixWeeks).length
}
