import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemStarts, overrun, startOffsets, totalLength } from './plan-clock.ts'

const lengths = fc.array(fc.integer({ min: 0, max: 7200 }), { maxLength: 60 })

describe('startOffsets', () => {
  it.each([
    [[], []],
    [[300], [0]],
    [
      [0, 180, 240, 0, 60],
      [0, 0, 180, 420, 420],
    ],
  ])('of items that last %j are %j', (items, offsets) => {
    expect(startOffsets(items)).toEqual(offsets)
  })

  it('leave no gap and no overlap', () => {
    fc.assert(
      fc.property(lengths, (items) => {
        const ends = startOffsets(items).map((offset, index) => offset + (items[index] ?? 0))
        expect(startOffsets(items).slice(1)).toEqual(ends.slice(0, -1))
        expect(ends.at(-1) ?? 0).toBe(totalLength(items))
      }),
    )
  })
})

describe('itemStarts', () => {
  it('goes on by real time in the night in which the clocks go back', () => {
    // Half past midnight of London's summer; an hour later it is one o'clock again.
    expect(itemStarts('2026-10-24T23:30:00.000Z', [3600, 3600, 60])).toEqual([
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ])
  })

  it('moves every item alike when the service begins later', () => {
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 86_400 }), lengths, (start, later, items) => {
        const shifted = new Date(start.getTime() + later * 1000)
        const first = itemStarts(start.toISOString(), items)
        const second = itemStarts(shifted.toISOString(), items)
        const gaps = second.map((time, index) => Date.parse(time) - Date.parse(first[index] ?? ''))
        expect(gaps.every((gap) => gap === later * 1000)).toBe(true)
      }),
    )
  })
})

describe('overrun', () => {
  it.each([
    [[1800, 1800], 3600, 0],
    [[1800, 1860], 3600, 60],
    [[600], 3600, -3000],
    [[600], null, null],
  ])('of %j against %j is %j', (items, meant, seconds) => {
    expect(overrun(items, meant)).toBe(seconds)
  })
})
