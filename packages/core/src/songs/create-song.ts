import { inTransaction, insertSongs, type NewSongRow } from '@precentor/db'
import type { CreateSongInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'
import { newArrangementColumns } from './arrangement-columns.ts'
import { authorText } from './author-text.ts'
import { getSong } from './get-song.ts'
import { noteChange } from './note-change.ts'
import { readChart } from './read-chart.ts'
import { insertedSongId } from './inserted-song-id.ts'
import type { SongDto } from './song-dto.ts'

/**
 * Adds a song, with its first arrangement where one is given. What the input leaves
 * out is taken from the chart: authors, copyright, themes, key and the like.
 */
export async function createSong(
  ctx: ChurchContext,
  input: Omit<CreateSongInput, 'churchId'>,
): Promise<SongDto> {
  requireRole(ctx, 'leader')
  const row = newSong(input)
  return inTransaction(ctx, async (ctx) => {
    const songId = insertedSongId(await insertSongs(ctx.db, ctx.scope, [row]))
    const details = { title: input.title }
    await noteChange(ctx, { action: 'song.create', objectId: songId, songId, details })
    return getSong(ctx, { songId })
  })
}

function newSong(input: Omit<CreateSongInput, 'churchId'>): NewSongRow {
  const { arrangement } = input
  const facts = readChart(arrangement?.chart ?? '')
  const authors = input.authors ?? facts.authors
  const copyright = input.copyright ?? facts.copyright
  return {
    song: {
      title: input.title,
      otherTitles: input.otherTitles ?? [...facts.otherTitles],
      copyright: copyright === '' ? null : copyright,
      ccliNumber: input.ccliNumber ?? facts.ccliNumber,
      isPublicDomain: input.isPublicDomain ?? facts.isPublicDomain,
      language: input.language ?? facts.language,
      themes: input.themes ?? [...facts.themes],
      scriptures: input.scriptures ?? [...facts.scriptures],
      notes: input.notes ?? '',
      authorText: authorText(authors),
      lyrics: facts.lyrics,
    },
    authors,
    arrangement: arrangement === undefined ? null : newArrangementColumns(arrangement, facts),
  }
}
