import { importSongs } from '@precentor/core'
import { importSongsInput } from '@precentor/schemas'
import { leaderProcedure } from '../procedures/ladder.ts'

/** `song.import`: makes songs of a text at once, in whatever format it is. */
export const songImport = leaderProcedure
  .meta({
    repeats: 'within',
  })
  .input(importSongsInput)
  .mutation(({ ctx, input }) =>
    importSongs(ctx.context, input, ctx.services.readSongFile, ctx.once),
  )
