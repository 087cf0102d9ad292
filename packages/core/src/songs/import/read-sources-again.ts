import { countSourcesToRead, findImport, listSourcesToRead, type SourceToRead } from '@precentor/db'
import { fileNotation, importLimits, type ImportId, type ReadAgainInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { addFiles } from './add-files.ts'
import { createImport } from './create-import.ts'
import type { ReadFile, SongReader } from './found-song.ts'

export type ReadAgainDto = {
  /** Where what reads differently waits to be looked at; null while there is nothing. */
  readonly importId: ImportId | null
  readonly read: number
  /** Files of these that read differently than before. */
  readonly changed: number
  /** All files that are kept, for telling how far it is. */
  readonly total: number
  /** Hand it in for the next files; null = these were the last. */
  readonly nextCursor: string | null
}

const most = { files: 50, bytes: importLimits.bytesAtOnce }

/**
 * Reads the next kept files once more, as a newer reader might understand them better.
 * Those that say something else now are put into an import, where every difference can
 * be seen and chosen. Nothing in the library changes before that.
 */
export async function readSourcesAgain(
  ctx: ChurchContext,
  input: Omit<ReadAgainInput, 'churchId'>,
  read: SongReader,
): Promise<ReadAgainDto> {
  requireRole(ctx, 'leader')
  const known = input.importId ?? null
  if (known !== null && (await findImport(ctx.db, ctx.scope, known)) === null) {
    throw notFound('Import')
  }
  const total = await countSourcesToRead(ctx.db, ctx.scope)
  const sources = await listSourcesToRead(ctx.db, ctx.scope, input.cursor ?? null, known, most)
  const files = await Promise.all(
    sources.map(async (source) => {
      const file = { ...source, notation: fileNotation.catch('english').parse(source.notation) }
      return { file, isChanged: saysSomethingElse(source, await read(file)) }
    }),
  )
  const changed = files.filter(({ isChanged }) => isChanged).map(({ file }) => file)
  const importId = await put(ctx, changed, known, read)
  return {
    importId,
    read: sources.length,
    changed: changed.length,
    total,
    nextCursor: sources.at(-1)?.id ?? null,
  }
}

/** A file that was read once and cannot be any more is nothing to offer. */
function saysSomethingElse({ fingerprints }: SourceToRead, read: ReadFile): boolean {
  if (read.kind !== 'songs') return false
  return read.songs.map(({ fingerprint }) => fingerprint).join() !== fingerprints.join()
}

async function put(
  ctx: ChurchContext,
  files: readonly (Parameters<typeof addFiles>[2][number] & {
    readonly notation: Parameters<typeof addFiles>[1]['notation']
  })[],
  known: ImportId | null,
  read: SongReader,
): Promise<ImportId | null> {
  if (files.length === 0) return known
  const importId = known ?? (await createImport(ctx)).id
  for (const notation of new Set(files.map((file) => file.notation))) {
    const some = files.filter((file) => file.notation === notation)
    await addFiles(
      ctx,
      { importId, notation },
      some.map(({ fileName, bytes }) => ({ fileName, bytes })),
      read,
    )
  }
  return importId
}
