import {
  addSamples,
  archiveSong,
  changeSongs,
  createSong,
  downloadSong,
  getSong,
  keepSongsApart,
  listDuplicates,
  listSongFacets,
  listSongs,
  mergeSongs,
  restoreSong,
  revertSongs,
  tabulateSongs,
  unmergeSongs,
  updateSong,
} from '@precentor/core'
import {
  changeSongsInput,
  churchInput,
  createSongInput,
  downloadSongInput,
  keepSongsApartInput,
  listSongsInput,
  mergeSongsInput,
  revertSongsInput,
  songInput,
  unmergeSongsInput,
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
  /** As a file, in base64; `GET /api/print/song` gives its bytes. */
  download: churchProcedure
    .input(downloadSongInput)
    .query(({ ctx, input }) => downloadSong(ctx.context, input, ctx.services.drawFile)),
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
  /** The whole list as CSV. */
  table: churchProcedure.input(churchInput).query(({ ctx }) => tabulateSongs(ctx.context)),
  changeMany: leaderProcedure
    .input(changeSongsInput)
    .mutation(({ ctx, input }) => changeSongs(ctx.context, input)),
  /** Takes a `changeMany` back, with what it gave. */
  revertMany: leaderProcedure
    .input(revertSongsInput)
    .mutation(({ ctx, input }) => revertSongs(ctx.context, input)),
  /** Songs that look like the same one. */
  duplicates: leaderProcedure.input(churchInput).query(({ ctx }) => listDuplicates(ctx.context)),
  merge: leaderProcedure
    .input(mergeSongsInput)
    .mutation(({ ctx, input }) => mergeSongs(ctx.context, input)),
  unmerge: leaderProcedure
    .input(unmergeSongsInput)
    .mutation(({ ctx, input }) => unmergeSongs(ctx.context, input)),
  keepApart: leaderProcedure
    .input(keepSongsApartInput)
    .mutation(({ ctx, input }) => keepSongsApart(ctx.context, input)),
  import: songImport,
  /** Puts the sample hymns into the library. */
  addSamples: leaderProcedure.input(churchInput).mutation(({ ctx }) => addSamples(ctx.context)),
})
