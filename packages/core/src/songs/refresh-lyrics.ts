import { listCharts, updateSongLyrics } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { lyricsOfCharts } from './import/lyrics-of-charts.ts'

/**
 * Lets the search find a song by the words of all its arrangements. Lock the song
 * before: two who change different arrangements must see each other's charts.
 */
export async function refreshLyrics(ctx: ChurchContext, songId: string): Promise<void> {
  const charts = await listCharts(ctx.db, ctx.scope, songId)
  await updateSongLyrics(ctx.db, ctx.scope, songId, lyricsOfCharts(charts))
}
