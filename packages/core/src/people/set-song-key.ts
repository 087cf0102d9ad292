import { inTransaction, setSongKey as set } from '@precentor/db'
import type { SetSongKeyInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'

/** Keeps "my key for this song", or forgets it. */
export async function setSongKey(ctx: ChurchContext, input: SetSongKeyInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const isKnown = await set(ctx.db, ctx.scope, input.songId, input.key)
    if (!isKnown) throw notFound('Song')
  })
}
