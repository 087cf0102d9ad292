import { inTransaction, insertAudit, insertImport, listImportRows } from '@precentor/db'
import type { ImportId, ImportSongsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { commitBatch, type BatchDto } from './commit-batch.ts'
import type { SongReader } from './found-song.ts'
import { toImportRow, type ImportRowDto } from './import-row-dto.ts'
import { storeFiles } from './store-files.ts'

const mostSongs = 50

/** What became of each song of a text. */
export type ImportedSongsDto = BatchDto & {
  /** Where what was held waits for a choice. */
  readonly importId: ImportId
  readonly rows: readonly ImportRowDto[]
}

/**
 * Makes songs of a text at once. What is new is created; what the library has stays as
 * it is, and what resembles one of its songs waits in the import for a person's choice.
 * Either all of it happens or nothing. Throws `import.unreadable` with the reason.
 */
export async function importSongs(
  ctx: ChurchContext,
  input: Omit<ImportSongsInput, 'churchId'>,
  read: SongReader,
  /** How its transaction is run: a file is read before it, for that can take seconds. */
  once: typeof inTransaction<ChurchContext, ImportedSongsDto> = inTransaction,
): Promise<ImportedSongsDto> {
  requireRole(ctx, 'leader')
  const { fileName, text, notation } = input
  const bytes = new TextEncoder().encode(text)
  const file = await read({ bytes, fileName, notation })
  if (file.kind === 'unreadable') throw new DomainError('invalid', 'import.unreadable', file.reason)
  if (file.songs.length > mostSongs) throw tooManySongs()
  return once(ctx, async (ctx) => {
    const importId = await insertImport(ctx.db, ctx.scope)
    await storeFiles(ctx, importId, [{ fileName, bytes, notation, read: file, matches: [] }])
    const batch = await commitBatch(ctx, importId)
    const rows = await listImportRows(ctx.db, ctx.scope, importId, { limit: mostSongs })
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'song.import',
      objectType: 'import',
      objectId: importId,
      details: { fileName, ...batch },
    })
    const known = batch.known + rows.filter(({ state }) => state === 'duplicate').length
    return { ...batch, known, importId: importId as ImportId, rows: rows.map(toImportRow) }
  })
}

function tooManySongs(): DomainError {
  return new DomainError(
    'limit_reached',
    'import.too_many_songs',
    `A text can bring ${mostSongs} songs at once. Please put more than that into an import as a file.`,
  )
}
