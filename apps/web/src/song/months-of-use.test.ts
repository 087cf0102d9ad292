import { describe, expect, it } from 'vitest'
import { monthsOfUse } from './months-of-use.ts'

describe('monthsOfUse', () => {
  it('ends with the present month and begins eleven months before', () => {
    const months = monthsOfUse([], '2026-03-15').map(({ month }) => month)
    expect(months).toHaveLength(12)
    expect(months[0]).toBe('2025-04')
    expect(months.at(-1)).toBe('2026-03')
  })

  it('counts each day in its month, and none that is still to come or too long ago', () => {
    const dates = ['2026-03-29', '2026-03-15', '2026-03-01', '2025-12-25', '2025-03-30']
    const counted = monthsOfUse(dates, '2026-03-15').filter(({ count }) => count > 0)
    expect(counted).toEqual([
      { month: '2025-12', count: 1 },
      { month: '2026-03', count: 2 },
    ])
  })
})
