import { listTabulatedSongs, type TabulatedSongRow } from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import { toCsv, type CsvValue } from '../../csv.ts'

const mostRows = 20_000

const columns: readonly (readonly [head: string, value: (row: TabulatedSongRow) => CsvValue])[] = [
  ['Title', (row) => row.title],
  ['Other titles', (row) => row.otherTitles.join('; ')],
  ['Authors', (row) => row.authors.join('; ')],
  ['Key', (row) => row.key],
  ['Tempo', (row) => row.tempo],
  ['Metre', (row) => row.metre],
  ['Arrangements', (row) => row.arrangements],
  ['Themes', (row) => row.themes.join('; ')],
  ['Scriptures', (row) => row.scriptures.join('; ')],
  ['Language', (row) => row.language],
  ['CCLI number', (row) => row.ccliNumber],
  ['Copyright', (row) => row.copyright],
  ['Public domain', (row) => row.isPublicDomain],
  ['Last used', (row) => row.lastUsed],
  ['Times used', (row) => row.timesUsed],
]

/** The church's list of songs as CSV, by title, with the first arrangement of each. */
export async function tabulateSongs(ctx: ChurchContext): Promise<{ readonly csv: string }> {
  const rows = await listTabulatedSongs(ctx.db, ctx.scope, ctx.now(), mostRows)
  const head = columns.map(([name]) => name)
  return {
    csv: toCsv(
      head,
      rows.map((row) => columns.map(([, value]) => value(row))),
    ),
  }
}
