import { replaceSongAuthors, updateSong } from '@precentor/db'
import type { ChurchContext } from '../../context.ts'
import { authorText } from '../author-text.ts'
import type { SongDetails } from './joined-details.ts'

/** Gives a song other details; false when it is not at that version any more. */
export async function writeDetails(
  ctx: ChurchContext,
  songId: string,
  version: number,
  { authors, ...columns }: SongDetails,
): Promise<boolean> {
  const data = { ...columns, authorText: authorText(authors) }
  const isDone = await updateSong(ctx.db, ctx.scope, songId, version, data)
  if (isDone) await replaceSongAuthors(ctx.db, ctx.scope, songId, authors)
  return isDone
}
