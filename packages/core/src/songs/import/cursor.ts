import type { RowPlace } from '@precentor/db'
import { importId, sourceId } from '@precentor/schemas'
import { DomainError } from '../../errors.ts'

/** Where a page of imports ended. */
export function readImportCursor(cursor: string): string {
  const id = importId.safeParse(cursor)
  if (!id.success) throw strangeCursor()
  return id.data
}

/** Where a page of rows ended, as in `<source>.3`. */
export function readRowCursor(cursor: string): RowPlace {
  const [source = '', place = ''] = cursor.split('.')
  const id = sourceId.safeParse(source)
  if (!id.success || !/^\d{1,6}$/.test(place)) throw strangeCursor()
  return { sourceId: id.data, position: Number(place) }
}

export function writeRowCursor({ sourceId: source, position }: RowPlace): string {
  return `${source}.${position}`
}

function strangeCursor(): DomainError {
  return new DomainError('invalid', 'input.cursor', 'This list has changed. Please load it again.')
}
