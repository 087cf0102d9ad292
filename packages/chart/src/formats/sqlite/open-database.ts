import { damagedDatabase } from './damaged.ts'
import { readRecord, type SqliteValue } from './record.ts'
import { columnsOf, type Columns } from './columns.ts'
import { tableCells } from './table-cells.ts'
import { pagesOf } from './pages.ts'

export type SqliteRow = Readonly<Record<string, SqliteValue>>

export type SqliteDatabase = {
  readonly hasTable: (name: string) => boolean
  /** The rows of a table by the names of their columns, in the order of their ids; none where there is no such table. */
  readonly rows: (table: string) => SqliteRow[]
}

const sign = 'SQLite format 3\0'

/** Whether a file is a SQLite database. */
export function isDatabase(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false
  for (let at = 0; at < sign.length; at += 1) if (bytes[at] !== sign.charCodeAt(at)) return false
  return true
}

/**
 * Reads the tables of a SQLite database as it stands in its file. Indexes, views and what waits in
 * a journal beside the file are not looked at.
 *
 * Source: https://sqlite.org/fileformat2.html
 *
 * @throws UnreadableSongError for a file that is damaged
 */
export function openDatabase(bytes: Uint8Array): SqliteDatabase {
  const pages = pagesOf(bytes)
  const tables = new Map<string, { readonly root: number; readonly columns: Columns }>()
  for (const { payload } of tableCells(pages, 1)) {
    const [type, name, , root, sql] = readRecord(payload, pages.decode)
    if (type !== 'table' || typeof name !== 'string') continue
    if (typeof root !== 'number' || typeof sql !== 'string' || root < 1) continue
    tables.set(name.toLowerCase(), { root, columns: columnsOf(sql) })
  }
  return {
    hasTable: (name) => tables.has(name.toLowerCase()),
    rows: (name) => {
      const table = tables.get(name.toLowerCase())
      if (table === undefined) return []
      const { names, idColumn } = table.columns
      const rows: SqliteRow[] = []
      for (const { id, payload } of tableCells(pages, table.root)) {
        if (rows.length >= mostRows) throw damagedDatabase()
        const values = readRecord(payload, pages.decode)
        const entries = names.map((column, place) => {
          const value = values[place] ?? null
          return [column, place === idColumn && value === null ? id : value] as const
        })
        rows.push(Object.fromEntries(entries))
      }
      return rows
    },
  }
}

const mostRows = 500_000
