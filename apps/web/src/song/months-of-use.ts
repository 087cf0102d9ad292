export type MonthOfUse = {
  /** `2026-03`. */
  readonly month: string
  readonly count: number
}

/**
 * How often a song was used in each of the twelve months that end with the month of `today`
 * (`YYYY-MM-DD`, as are the dates). Days still to come are left out.
 */
export function monthsOfUse(dates: readonly string[], today: string): MonthOfUse[] {
  const past = dates.filter((date) => date <= today)
  return lastMonths(today).map((month) => ({
    month,
    count: past.filter((date) => date.startsWith(month)).length,
  }))
}

function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, index) => {
    const months = year * 12 + (month - 1) - 11 + index
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}
