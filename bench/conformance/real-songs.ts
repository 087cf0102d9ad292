import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSong, type ReadSongs } from '@precentor/chart'
import { dataFolder, listFiles } from '../chart/corpus.ts'
import { tryRead } from './try-read.ts'

const folders = ['chordpro', 'derived', 'chords-over-words', 'onsong', 'opensong', 'openlyrics']
const lossless = new Set(['chordpro', 'opensong', 'openlyrics', 'onsong'])

type Row = {
  files: number
  'not read': number
  'other format': number
  'same bytes': number
  warnings: number
}

/** Real songs have no expectations: each must be read, and lossless formats must come back whole. */
export async function lookAtRealSongs(): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {}
  for (const folder of folders) rows[folder] = await lookAtFolder(folder)
  return rows
}

async function lookAtFolder(folder: string): Promise<Row> {
  const row = { files: 0, 'not read': 0, 'other format': 0, 'same bytes': 0, warnings: 0 }
  for (const file of await listFiles(folder)) {
    const bytes = await readFile(join(dataFolder, file))
    count(row, folder, bytes, tryRead(bytes, file))
  }
  return row
}

function count(row: Row, folder: string, bytes: Uint8Array, read: ReadSongs | null): void {
  row.files += 1
  if (read === null) {
    row['not read'] += 1
    return
  }
  if (read.format !== folder && folder !== 'derived') row['other format'] += 1
  row.warnings += read.songs.reduce((sum, { warnings }) => sum + warnings.length, 0)
  if (lossless.has(read.format) && isSame(bytes, read)) row['same bytes'] += 1
}

function isSame(bytes: Uint8Array, read: ReadSongs): boolean {
  const written = read.songs.map(({ song }) => writeSong(song, read.format)).join('')
  return Buffer.from(bytes).equals(Buffer.from(written))
}
