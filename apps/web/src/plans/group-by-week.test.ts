import { describe, expect, it } from 'vitest'
import { groupByWeek } from './group-by-week.ts'

describe('groupByWeek', () => {
  it('keeps the order and names the weeks', () => {
    const plans = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-06'].map((date) => ({ date }))
    const weeks = groupByWeek(plans, '2026-11-20', 'en-GB')
    expect(weeks.map(({ label, plans: { length } }) => [label, length])).toEqual([
      ['This week', 2],
      ['Next week', 1],
      ['Week of 30 November', 1],
    ])
  })
})
