import { inTransaction, setAttachmentRemoved } from '@precentor/db'
import type { AttachmentInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { noteChange } from '../note-change.ts'

type Input = Pick<AttachmentInput, 'attachmentId'>

/** Takes a file away from its arrangement; for a month it can be brought back. */
export async function removeAttachment(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'attachment.remove', ctx.now())
}

/** Brings a removed file back. */
export async function restoreAttachment(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'attachment.restore', null)
}

async function set(
  ctx: ChurchContext,
  { attachmentId }: Input,
  action: 'attachment.remove' | 'attachment.restore',
  removedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const row = await setAttachmentRemoved(ctx.db, ctx.scope, attachmentId, removedAt)
    if (row === null) throw notFound('File')
    const { name, arrangement } = row
    const { songId } = arrangement
    await noteChange(ctx, { action, objectId: attachmentId, songId, details: { name } })
  })
}
