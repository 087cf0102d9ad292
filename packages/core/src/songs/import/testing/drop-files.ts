import type { NewSongRow } from '@precentor/db'
import type { ImportId } from '@precentor/schemas'
import type { ChurchContext } from '../../../context.ts'
import { addFile } from '../add-file.ts'
import type { AddedFileDto } from '../add-files.ts'
import type { BatchDto } from '../commit-batch.ts'
import { commitImport } from '../commit-import.ts'
import { createImport } from '../create-import.ts'
import type { SongReader } from '../found-song.ts'
import type { ImportRowDto } from '../import-row-dto.ts'
import { listImportRows } from '../list-import-rows.ts'
import { lyricsOfCharts } from '../lyrics-of-charts.ts'
import { readSongFile } from '../read-song-file.ts'

/** Reads in this very thread, which tests can wait for. */
export const readHere: SongReader = async (file) => readSongFile(file)

/** A song file with two verses of its own. */
export function songFile(title: string, more = ''): string {
  return `{title: ${title}}\n{lyricist: Nobody}\n{key: G}\n${more}\n{start_of_verse}\n[G]${title} is [C]what we sing\nand [D]nobody else [G]does\n{end_of_verse}\n`
}

/** A song as somebody types it into the library. */
export function typedSong(title: string, chart: string): NewSongRow {
  return {
    song: {
      title,
      otherTitles: [],
      copyright: null,
      ccliNumber: null,
      isPublicDomain: false,
      language: null,
      themes: [],
      scriptures: [],
      notes: '',
      authorText: '',
      lyrics: lyricsOfCharts([chart]),
    },
    authors: [],
    arrangement: {
      name: 'Standard',
      key: null,
      tempo: null,
      metre: null,
      length: null,
      chart,
      sequence: [],
    },
  }
}

/** Opens an import with these files: name → text. */
export async function dropFiles(
  ctx: ChurchContext,
  files: Readonly<Record<string, string>>,
): Promise<ImportId> {
  const { id } = await createImport(ctx)
  for (const [name, text] of Object.entries(files)) await dropFile(ctx, id, name, text)
  return id
}

export async function dropFile(
  ctx: ChurchContext,
  importId: ImportId,
  fileName: string,
  text: string | Uint8Array,
): Promise<AddedFileDto> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return addFile(ctx, { importId, fileName, notation: 'english' }, bytes, readHere)
}

/** Imports batch after batch until nothing is left; gives the sums. */
export async function commitAll(ctx: ChurchContext, importId: ImportId): Promise<BatchDto> {
  let sum: BatchDto = { created: 0, updated: 0, added: 0, known: 0, held: 0, left: 0 }
  for (let round = 0; round < 50; round += 1) {
    const batch = await commitImport(ctx, { importId })
    sum = {
      created: sum.created + batch.created,
      updated: sum.updated + batch.updated,
      added: sum.added + batch.added,
      known: sum.known + batch.known,
      held: sum.held + batch.held,
      left: batch.left,
    }
    if (batch.left === 0) return sum
  }
  throw new Error('An import never ends.')
}

export async function rowsOf(ctx: ChurchContext, importId: ImportId): Promise<ImportRowDto[]> {
  const { items } = await listImportRows(ctx, { importId, limit: 100 })
  return [...items]
}
