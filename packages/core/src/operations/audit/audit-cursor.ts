import { z } from 'zod'
import { DomainError } from '../../errors.ts'

type Place = { readonly at: Date; readonly id: string }

const place = z.tuple([z.iso.datetime(), z.uuid()])

/** Where a page of the audit ended, as text that only `readAuditCursor` has to understand. */
export function writeAuditCursor({ at, id }: Place): string {
  return `${at.toISOString()}_${id}`
}

/** Throws `cursor.invalid` for anything that `writeAuditCursor` did not write. */
export function readAuditCursor(cursor: string): Place {
  const parsed = place.safeParse(cursor.split('_'))
  if (!parsed.success) {
    throw new DomainError('invalid', 'cursor.invalid', 'This page of the list cannot be found.')
  }
  const [at, id] = parsed.data
  return { at: new Date(at), id }
}
