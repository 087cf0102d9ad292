import { listAttachments as list } from '@precentor/db'
import type { ListAttachmentsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { toAttachment, type AttachmentDto } from './attachment-dto.ts'

/** The files of a song's arrangements; none where there is no such song. */
export async function listAttachments(
  ctx: ChurchContext,
  { songId }: Pick<ListAttachmentsInput, 'songId'>,
): Promise<{ readonly items: readonly AttachmentDto[] }> {
  return { items: (await list(ctx.db, ctx.scope, songId)).map(toAttachment) }
}
