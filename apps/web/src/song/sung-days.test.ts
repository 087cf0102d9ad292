import type { PlanId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { sungDays, timesInSixWeeks } from './sung-days.ts'

describe('sungDays', () => {
  it('counts a published plan once, and neither drafts nor days to come', () => {
    const usage = [
      use('a', '2026-11-22', 'published'),
      use('b', '2026-11-15', 'published'),
      use('b', '2026-11-15', 'published'),
      use('c', '2026-11-08', 'draft'),
    ]
    expect(sungDays(usage, '2026-11-21')).toEqual(['2026-11-15'])
  })

  it('counts two plans of one day twice', () => {
    const usage = [use('a', '2026-11-15', 'published'), use('b', '2026-11-15', 'published')]
    expect(sungDays(usage, '2026-11-15')).toHaveLength(2)
  })
})

describe('timesInSixWeeks', () => {
  it('begins forty-one days before today and ends with it', () => {
    const days = ['2026-11-23', '2026-11-22', '2026-11-01', '2026-10-12', '2026-10-11']
    expect(timesInSixWeeks(days, '2026-11-22')).toBe(3)
  })
})

function use(planId: string, date: string, status: 'draft' | 'published') {
  return { planId: planId as PlanId, date, status }
}
