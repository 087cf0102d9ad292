import {
  addSamples,
  archiveSong,
  createSong,
  getSong,
  listSongFacets,
  listSongs,
  restoreSong,
  updateSong,
} from '@precentor/core'
import {
  churchInput,
  createSongInput,
  listSongsInput,
  songInput,
  updateSongInput,
} from '@precentor/schemas'
import { churchProcedure, leaderProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'
import { songImport } from './song-import.ts'

export const songRouter = router({
  list: churchProcedure
    .input(listSongsInput)
    .query(({ ctx, input }) => listSongs(ctx.context, input)),
  /** What the list can be filtered by, with counts. */
  facets: churchProcedure.input(churchInput).query(({ ctx }) => listSongFacets(ctx.context)),
  byId: churchProcedure.input(songInput).query(({ ctx, input }) => getSong(ctx.context, input)),

  create: leaderProcedure
    .input(createSongInput)
    .mutation(({ ctx, input }) => createSong(ctx.context, input)),
  update: leaderProcedure
    .input(updateSongInput)
    .mutation(({ ctx, input }) => updateSong(ctx.context, input)),
  archive: leaderProcedure
    .input(songInput)
    .mutation(({ ctx, input }) => archiveSong(ctx.context, input)),
  restore: leaderProcedure
    .input(songInput)
    .mutation(({ ctx, input }) => restoreSong(ctx.context, input)),
  import: songImport,
  /** Puts the sample hymns into the library. */
  addSamples: leaderProcedure.input(churchInput).mutation(({ ctx }) => addSamples(ctx.context)),
})
