import { findAttachment } from '@precentor/db'
import type { AttachmentInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { toAttachment, type AttachmentDto } from './attachment-dto.ts'

/** What a file is; its bytes come by `GET /api/attachments/<id>`. */
export async function getAttachment(
  ctx: ChurchContext,
  { attachmentId }: Pick<AttachmentInput, 'attachmentId'>,
): Promise<AttachmentDto> {
  const row = await findAttachment(ctx.db, ctx.scope, attachmentId)
  if (row === null) throw notFound('File')
  return toAttachment(row)
}
