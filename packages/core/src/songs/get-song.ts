import { findSong, listSongUsage } from '@precentor/db'
import type { SongInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { hasRole } from '../rights.ts'
import { toSong, type SongDto } from './song-dto.ts'

const mostUses = 100

/** A song, archived or not, with its arrangements and where it was used. */
export async function getSong(
  ctx: ChurchContext,
  { songId }: Pick<SongInput, 'songId'>,
): Promise<SongDto> {
  const row = await findSong(ctx.db, ctx.scope, songId)
  if (row === null) throw notFound('Song')
  const seesDrafts = hasRole(ctx.scope.role, 'leader')
  return toSong(row, await listSongUsage(ctx.db, ctx.scope, songId, seesDrafts, mostUses))
}
