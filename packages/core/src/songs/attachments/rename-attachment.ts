import { findAttachment, inTransaction, renameAttachment as rename } from '@precentor/db'
import type { RenameAttachmentInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { noteChange } from '../note-change.ts'
import { toAttachment, type AttachmentDto } from './attachment-dto.ts'

/** Gives a file another name. */
export async function renameAttachment(
  ctx: ChurchContext,
  { attachmentId, name }: Omit<RenameAttachmentInput, 'churchId'>,
): Promise<AttachmentDto> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const row = await findAttachment(ctx.db, ctx.scope, attachmentId)
    if (row === null) throw notFound('File')
    await rename(ctx.db, ctx.scope, attachmentId, name)
    const { songId } = row.arrangement
    const details = { from: row.name, to: name }
    await noteChange(ctx, { action: 'attachment.rename', objectId: attachmentId, songId, details })
    return toAttachment({ ...row, name })
  })
}
