import { dayText, daysBetween, mondayOf } from './day-text.ts'

export type Week<T> = { readonly monday: string; readonly label: string; readonly plans: T[] }

/** Plans in the order given, put together by weeks that begin on Monday. */
export function groupByWeek<T extends { readonly date: string }>(
  plans: readonly T[],
  today: string,
  locale: string,
): Week<T>[] {
  const weeks: Week<T>[] = []
  for (const plan of plans) {
    const monday = mondayOf(plan.date)
    const last = weeks.at(-1)
    if (last?.monday === monday) last.plans.push(plan)
    else weeks.push({ monday, label: weekLabel(monday, today, locale), plans: [plan] })
  }
  return weeks
}

function weekLabel(monday: string, today: string, locale: string): string {
  const weeks = daysBetween(mondayOf(today), monday) / 7
  if (weeks === 0) return 'This week'
  if (weeks === 1) return 'Next week'
  return `Week of ${dayText(monday, locale, { day: 'numeric', month: 'long' })}`
}
