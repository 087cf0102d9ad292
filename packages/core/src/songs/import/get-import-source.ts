import { findSource } from '@precentor/db'
import { decodeText, type Warning } from '@precentor/chart'
import type { ImportId, ImportSourceInput, SourceId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'

/** A file of an import beside what was made of it. */
export type ImportSourceDto = {
  readonly id: SourceId
  readonly importId: ImportId
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly format: string | null
  readonly encoding: string | null
  readonly error: string | null
  /** The file's own text; empty where nothing of it was kept. */
  readonly text: string
  /** Whether the text goes on after what is shown. */
  readonly isCut: boolean
  readonly song: {
    readonly title: string
    /** ChordPro. */
    readonly chart: string
    readonly warnings: readonly Warning[]
    /** The chart of the arrangement that an update would replace; null where there is none. */
    readonly libraryChart: string | null
  } | null
}

const mostShown = 100_000

export async function getImportSource(
  ctx: ChurchContext,
  input: Pick<ImportSourceInput, 'sourceId' | 'position'>,
): Promise<ImportSourceDto> {
  requireRole(ctx, 'leader')
  const row = await findSource(ctx.db, ctx.scope, input.sourceId, input.position)
  if (row === null) throw notFound('File')
  const { bytes, song, ...source } = row
  const text = decodeText(bytes).text
  return {
    ...source,
    id: source.id as SourceId,
    importId: source.importId as ImportId,
    text: text.slice(0, mostShown),
    isCut: text.length > mostShown,
    song: song && { ...song, warnings: song.warnings as unknown as Warning[] },
  }
}
