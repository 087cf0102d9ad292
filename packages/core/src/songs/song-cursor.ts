import type { SongPlace } from '@precentor/db'
import { songId, type SongSort } from '@precentor/schemas'
import { z } from 'zod'
import { DomainError } from '../errors.ts'

/** Where a page of songs ended, as opaque text, good for the same sort only. */
export function writeCursor({ rank, sortTitle, id }: SongPlace, sort: SongSort): string {
  return Buffer.from(JSON.stringify([sort, rank, sortTitle, id])).toString('base64url')
}

/** Reads what `writeCursor` wrote; anybody can send anything here. */
export function readCursor(cursor: string, sort: SongSort): SongPlace {
  const place = z.tuple([z.literal(sort), z.number(), z.string().regex(/^[^\0]{0,50}$/u), songId])
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) {
    throw new DomainError('invalid', 'cursor.invalid', 'This page of the list cannot be found.')
  }
  const [, rank, sortTitle, id] = parsed.data
  return { rank, sortTitle, id }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
