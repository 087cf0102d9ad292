import { timeZone } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { listTimeZones } from './time-zones.ts'

describe('listTimeZones', () => {
  it('offers only zones that the server takes', () => {
    const zones = listTimeZones('Asia/Calcutta')
    expect(zones).toEqual(
      expect.arrayContaining(['Europe/London', 'UTC', 'Asia/Calcutta', 'Asia/Kolkata']),
    )
    expect(zones.filter((zone) => !timeZone.safeParse(zone).success)).toEqual([])
    expect(new Set(zones).size).toBe(zones.length)
  })
})
