import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, daysBetween, momentAt, shiftDays, sundayAfter } from './calendar.ts'

describe('momentAt', () => {
  it.each([
    ['Europe/London', '2026-07-05', '10:00', '2026-07-05T09:00:00.000Z'],
    ['Europe/London', '2026-12-06', '10:00', '2026-12-06T10:00:00.000Z'],
    // Clocks go forward from 01:00 to 02:00: 01:30 is never shown.
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    // Clocks go back: 01:30 is shown twice, and the first one counts.
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['Pacific/Auckland', '2026-11-22', '09:30', '2026-11-21T20:30:00.000Z'],
    ['America/St_Johns', '2026-11-22', '09:30', '2026-11-22T13:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, day, time, moment) => {
    expect(momentAt(zone, day, time).toISOString()).toBe(moment)
  })
})

describe('shiftDays', () => {
  it('keeps what the clock shows across a change of the clocks', () => {
    const before = momentAt('Europe/London', '2026-10-18', '10:00')
    const after = shiftDays('Europe/London', before, 7)
    expect(after.toISOString()).toBe('2026-10-25T10:00:00.000Z')
    expect(after.getTime() - before.getTime()).toBe((7 * 24 + 1) * 3_600_000)
  })

  it('there and back is the same moment, away from the changes of the clocks', () => {
    const zones = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/Chicago')
    const noons = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(zones, noons, fc.integer({ min: -800, max: 800 }), (zone, days, shift) => {
        const noon = momentAt(zone, addDays('1990-01-01', days), '12:00')
        expect(shiftDays(zone, shiftDays(zone, noon, shift), -shift)).toEqual(noon)
      }),
    )
  })
})

describe('days', () => {
  it('changes at midnight of the church, not of the server or of Greenwich', () => {
    const moment = new Date('2026-11-21T23:30:00Z')
    expect(dayIn('Europe/London', moment)).toBe('2026-11-21')
    expect(dayIn('Europe/Berlin', moment)).toBe('2026-11-22')
    expect(dayIn('America/Chicago', moment)).toBe('2026-11-21')
  })

  it.each([
    ['2026-11-20', '2026-11-22'],
    ['2026-11-21', '2026-11-22'],
    ['2026-11-22', '2026-11-29'],
    ['2026-11-23', '2026-11-29'],
  ])('after %s the next Sunday is %s', (day, sunday) => {
    expect(sundayAfter(day)).toBe(sunday)
  })

  it('are counted over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-12-27', '2027-01-03')).toBe(7)
  })
})
