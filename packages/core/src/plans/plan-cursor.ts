import { calendarDay, planId } from '@precentor/schemas'
import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { fromDay, toDay } from './calendar.ts'

type Place = { readonly date: Date; readonly id: string }

const place = z.tuple([calendarDay, planId])

/** Where a page of plans ended, as opaque text. */
export function writeCursor({ date, id }: Place): string {
  return Buffer.from(JSON.stringify([toDay(date), id])).toString('base64url')
}

/** Reads what `writeCursor` wrote; anybody can send anything here. */
export function readCursor(cursor: string): Place {
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) {
    throw new DomainError('invalid', 'cursor.invalid', 'This page of the list cannot be found.')
  }
  const [day, id] = parsed.data
  return { date: fromDay(day), id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
