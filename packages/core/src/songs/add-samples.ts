import { inTransaction, insertSongs, listSongsByTitles, lockByName } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'
import { foundSongRow } from './found-song-row.ts'
import { noteChange } from './note-change.ts'
import { readSampleHymns, sampleHymnsDirectory, type SampleHymn } from './sample-hymns.ts'

export type AddedSamplesDto = {
  readonly added: number
  /** Left out, because a song of that title is in the library already, archived or not. */
  readonly known: number
}

/** A hymn's first arrangement by the hymn's file name; the sample plan needs them. */
export type SampleArrangements = ReadonlyMap<string, string>

/** Puts the sample hymns into the library, those apart that are there already. */
export async function addSamples(ctx: ChurchContext): Promise<AddedSamplesDto> {
  const { added, known } = await addSampleHymns(ctx, await readSampleHymns(sampleHymnsDirectory))
  return { added, known }
}

/**
 * Puts hymns into the library in one transaction, and gives the arrangement of each,
 * also of those that were there. Read them before: files have no place in a transaction.
 */
export async function addSampleHymns(
  ctx: ChurchContext,
  hymns: readonly SampleHymn[],
): Promise<AddedSamplesDto & { readonly arrangements: SampleArrangements }> {
  requireRole(ctx, 'leader')
  const { churchId } = ctx.scope
  return inTransaction(ctx, async (ctx) => {
    // Two who ask at once: the second finds what the first one added.
    await lockByName(ctx.db, `precentor.add_samples.${churchId}`)
    const titles = hymns.map(({ song }) => song.title)
    const there = await listSongsByTitles(ctx.db, ctx.scope, titles)
    const known = new Map(there.map((song) => [song.title, song.arrangementId]))
    const wanted = hymns.filter(({ song }) => !known.has(song.title))
    const rows = wanted.map(({ song }) => foundSongRow(song))
    const inserted = rows.length === 0 ? [] : await insertSongs(ctx.db, ctx.scope, rows)
    const details = { added: inserted.length }
    await noteChange(ctx, {
      action: 'song.add_samples',
      objectId: churchId,
      songId: churchId,
      details,
    })
    const entries = [
      ...hymns.map(({ name, song }) => [name, known.get(song.title)] as const),
      ...wanted.map(({ name }, index) => [name, inserted[index]?.arrangementId] as const),
    ]
    return {
      added: inserted.length,
      known: hymns.length - inserted.length,
      arrangements: new Map(
        entries.filter((entry): entry is [string, string] => Boolean(entry[1])),
      ),
    }
  })
}
