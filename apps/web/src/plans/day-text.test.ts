import { describe, expect, it } from 'vitest'
import {
  clockAt,
  clockText,
  dayAt,
  dayText,
  distanceText,
  freeSundayAfter,
  mondayOf,
} from './day-text.ts'

describe('days and clocks', () => {
  it('are those of the church, wherever the reader is', () => {
    const moment = '2026-11-21T23:30:00.000Z'
    expect(dayAt(moment, 'Europe/Berlin')).toBe('2026-11-22')
    expect(dayAt(moment, 'America/Chicago')).toBe('2026-11-21')
    expect(clockAt(moment, 'Europe/Berlin')).toBe('00:30')
    expect(clockText(moment, 'America/Chicago', 'de')).toBe('17:30')
  })

  it('are written in the reader’s language', () => {
    expect(dayText('2026-11-22', 'de')).toBe('Sonntag, 22. November')
    expect(dayText('2026-11-22', 'en-US', { weekday: 'short' })).toBe('Sun')
  })

  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-29', 'in 9 days'],
    ['2026-12-25', 'in 5 weeks'],
    ['2026-11-19', 'yesterday'],
  ])('on a 20th of November, %s is %s', (day, words) => {
    expect(distanceText(day, '2026-11-20', 'en')).toBe(words)
  })
})

describe('weeks', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
  ])('%s is in the week of Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })

  it('offer the next Sunday that has no plan yet', () => {
    expect(freeSundayAfter('2026-11-20', [])).toBe('2026-11-22')
    expect(freeSundayAfter('2026-11-22', [])).toBe('2026-11-29')
    expect(freeSundayAfter('2026-11-20', ['2026-11-22', '2026-11-29'])).toBe('2026-12-06')
  })
})
