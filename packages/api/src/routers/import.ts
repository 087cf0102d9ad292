import {
  addFile,
  addFiles,
  chooseImport,
  commitImport,
  createImport,
  getImport,
  getImportSource,
  listImportRows,
  listImports,
  readSourcesAgain,
} from '@precentor/core'
import {
  addFileInput,
  addFilesInput,
  chooseImportInput,
  churchInput,
  importInput,
  importLimits,
  importSourceInput,
  listImportRowsInput,
  listImportsInput,
  readAgainInput,
} from '@precentor/schemas'
import { z } from 'zod'
import { leaderProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/** Bytes are no JSON: they come in by `POST /api/imports/<id>/files`, which calls this. */
const addFileBytesInput = addFileInput.extend({
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= importLimits.fileBytes, 'This file is too large.'),
})

const addFilesBytesInput = addFilesInput.extend({
  files: z
    .array(addFileBytesInput.pick({ fileName: true, bytes: true }))
    .min(1)
    .max(importLimits.filesAtOnce),
})

export const importRouter = router({
  list: leaderProcedure
    .input(listImportsInput)
    .query(({ ctx, input }) => listImports(ctx.context, input)),
  byId: leaderProcedure.input(importInput).query(({ ctx, input }) => getImport(ctx.context, input)),
  /** The songs that were found, one row each. */
  rows: leaderProcedure
    .input(listImportRowsInput)
    .query(({ ctx, input }) => listImportRows(ctx.context, input)),
  /** A file's own text beside what was made of it. */
  source: leaderProcedure
    .input(importSourceInput)
    .query(({ ctx, input }) => getImportSource(ctx.context, input)),

  create: leaderProcedure.input(churchInput).mutation(({ ctx }) => createImport(ctx.context)),
  addFile: leaderProcedure
    .meta({
      mostPerMinute: 6_000,
      repeats: 'harmless',
    })
    .input(addFileBytesInput)
    .mutation(({ ctx, input: { bytes, ...file } }) =>
      addFile(ctx.context, file, bytes, ctx.services.readSongFile),
    ),
  /** Many files in one request and one transaction; says of each what became of it. */
  addFiles: leaderProcedure
    .meta({ repeats: 'harmless' })
    .input(addFilesBytesInput)
    .mutation(({ ctx, input: { files, ...where } }) =>
      addFiles(ctx.context, where, files, ctx.services.readSongFile),
    ),
  /** Reads kept files once more; those that read differently now go into an import. */
  readAgain: leaderProcedure
    .input(readAgainInput)
    .mutation(({ ctx, input }) => readSourcesAgain(ctx.context, input, ctx.services.readSongFile)),
  choose: leaderProcedure
    .input(chooseImportInput)
    .mutation(({ ctx, input }) => chooseImport(ctx.context, input)),
  /** Imports the next songs, two hundred at most; to be called until nothing is left. */
  commit: leaderProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => commitImport(ctx.context, input)),
})
