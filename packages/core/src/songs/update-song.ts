import {
  inTransaction,
  replaceSongAuthors,
  updateSong as update,
  type SongColumns,
  type SongSearchColumns,
} from '@precentor/db'
import type { UpdateSongInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { authorText } from './author-text.ts'
import { getSong } from './get-song.ts'
import { noteChange } from './note-change.ts'
import type { SongDto } from './song-dto.ts'

/**
 * Changes what is known of a song; its charts belong to its arrangements. Throws
 * `song.changed` with the stored song when it is no longer at that version.
 */
export async function updateSong(
  ctx: ChurchContext,
  input: Omit<UpdateSongInput, 'churchId'>,
): Promise<SongDto> {
  requireRole(ctx, 'leader')
  const { songId, version, authors, ...rest } = input
  return inTransaction(ctx, async (ctx) => {
    const data = { ...columns(rest), ...(authors && { authorText: authorText(authors) }) }
    const isDone = await update(ctx.db, ctx.scope, songId, version, data)
    if (!isDone) throw songChanged(await getSong(ctx, { songId }))
    if (authors) await replaceSongAuthors(ctx.db, ctx.scope, songId, authors)
    const details = { fields: Object.keys(data) }
    await noteChange(ctx, { action: 'song.update', objectId: songId, songId, details })
    return getSong(ctx, { songId })
  })
}

type Changes = Omit<UpdateSongInput, 'churchId' | 'songId' | 'version' | 'authors'>

/** Only what was named: to the database an undefined column is an error. */
function columns({ copyright, ...changes }: Changes): Partial<SongColumns & SongSearchColumns> {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(named),
    ...(copyright !== undefined && { copyright: copyright === '' ? null : copyright }),
  }
}

function songChanged(current: SongDto): DomainError {
  return new DomainError(
    'conflict',
    'song.changed',
    'Somebody else has changed this song since you opened it.',
    { current },
  )
}
