import {
  addAttachment,
  getAttachment,
  listAttachments,
  ReceivedFile,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from '@precentor/core'
import {
  addAttachmentInput,
  attachmentInput,
  listAttachmentsInput,
  renameAttachmentInput,
} from '@precentor/schemas'
import { z } from 'zod'
import { churchProcedure, leaderProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/** Files are no JSON: they come in by `POST /api/attachments`, which calls this. */
const addReceivedInput = addAttachmentInput.extend({ file: z.instanceof(ReceivedFile) })

export const attachmentRouter = router({
  list: churchProcedure
    .input(listAttachmentsInput)
    .query(({ ctx, input }) => listAttachments(ctx.context, input)),
  byId: churchProcedure
    .input(attachmentInput)
    .query(({ ctx, input }) => getAttachment(ctx.context, input)),
  add: leaderProcedure
    .input(addReceivedInput)
    .mutation(({ ctx, input: { file, ...rest } }) =>
      addAttachment(ctx.context, rest, file, ctx.services.files),
    ),
  rename: leaderProcedure
    .input(renameAttachmentInput)
    .mutation(({ ctx, input }) => renameAttachment(ctx.context, input)),
  remove: leaderProcedure
    .input(attachmentInput)
    .mutation(({ ctx, input }) => removeAttachment(ctx.context, input)),
  restore: leaderProcedure
    .input(attachmentInput)
    .mutation(({ ctx, input }) => restoreAttachment(ctx.context, input)),
})
