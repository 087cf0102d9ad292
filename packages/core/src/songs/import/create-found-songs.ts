import { insertSongs } from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import { foundSongRow } from '../found-song-row.ts'
import type { DecidedRow } from './decide-batch.ts'

/** Makes a song with one arrangement of each row; gives the song of each. */
export async function createFoundSongs(
  ctx: ChurchContext,
  rows: readonly DecidedRow[],
): Promise<{ readonly id: string; readonly songId: string }[]> {
  if (rows.length === 0) return []
  const songs = await insertSongs(
    ctx.db,
    ctx.scope,
    rows.map(({ title, chart, found }) => foundSongRow({ title, chart, details: found })),
  )
  return rows.map(({ id }, index) => {
    const songId = songs[index]?.songId
    if (songId === undefined) throw new Error('A song was inserted without an id.')
    return { id, songId }
  })
}
