import * as z from 'zod'

/** A calendar day in the church's time zone, as in `2026-11-22`. */
export const calendarDay = z.iso
  .date('Write a day such as 2026-11-22.')
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'This year is out of reach.')

/** A time of day in the church's time zone, as in `09:45`. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as 09:45.')

/** A length in seconds, at most a day. */
export const seconds = z.int().min(0).max(86_400)
