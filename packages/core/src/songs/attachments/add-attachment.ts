import { randomUUID } from 'node:crypto'
import {
  findSameAttachment,
  inTransaction,
  insertAttachment,
  lockSongOfArrangement,
  measureAttachments,
  setAttachmentRemoved,
} from '@precentor/db'
import { attachmentLimits, type AddAttachmentInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { noteChange } from '../note-change.ts'
import { toAttachment, type AttachmentDto } from './attachment-dto.ts'
import type { FileStore, ReceivedFile } from './file-store.ts'
import { attachableType, mostBytes } from './media-types.ts'

/**
 * Attaches a file that has arrived to an arrangement. Its content says what it is, not
 * its name. The same file again is the one that is there, or comes back. Throws
 * `attachment.unknown_type`, `attachment.too_large` or `attachment.no_room`.
 */
export async function addAttachment(
  ctx: ChurchContext,
  { arrangementId, fileName }: Omit<AddAttachmentInput, 'churchId'>,
  file: ReceivedFile,
  store: FileStore,
): Promise<AttachmentDto> {
  requireRole(ctx, 'leader')
  const { shown: mediaType } = requireAttachable(file)
  // The bytes first: a row without bytes would be a lie, bytes without a row are only litter.
  const id = randomUUID()
  await store.keep(id, file)
  try {
    const row = { id, arrangementId, name: fileName, mediaType, size: file.size }
    const kept = await note(ctx, { ...row, sha256: file.sha256 })
    if (kept.id !== id) await store.remove(id)
    return kept
  } catch (error) {
    await store.remove(id)
    throw error
  }
}

function requireAttachable(file: ReceivedFile): NonNullable<ReturnType<typeof attachableType>> {
  const type = attachableType(file.mediaType)
  if (type === null) {
    throw new DomainError(
      'invalid',
      'attachment.unknown_type',
      'Recordings (MP3, M4A, OGG, FLAC, WAV), PDF files and pictures (JPEG, PNG, WebP, GIF) can be attached. This file is none of them.',
    )
  }
  const most = mostBytes(type.kind)
  if (file.size > most) {
    throw new DomainError(
      'invalid',
      'attachment.too_large',
      `This file is larger than ${most / 1024 / 1024} MB, the most for its kind.`,
    )
  }
  return type
}

async function note(
  ctx: ChurchContext,
  columns: Parameters<typeof insertAttachment>[2],
): Promise<AttachmentDto> {
  const { arrangementId, name, size } = columns
  return inTransaction(ctx, async (ctx) => {
    const songId = await lockSongOfArrangement(ctx.db, ctx.scope, arrangementId)
    if (songId === null) throw notFound('Arrangement')
    const same = await findSameAttachment(ctx.db, ctx.scope, arrangementId, columns.sha256)
    if (same !== null && same.removedAt === null) return toAttachment(same)
    if (same !== null) await setAttachmentRemoved(ctx.db, ctx.scope, same.id, null)
    else await requireRoom(ctx, columns)
    const row = same ?? (await insertAttachment(ctx.db, ctx.scope, columns))
    const details = { name, size, arrangementId }
    await noteChange(ctx, { action: 'attachment.add', objectId: row.id, songId, details })
    return toAttachment(row)
  })
}

async function requireRoom(
  ctx: ChurchContext,
  { arrangementId, size }: { readonly arrangementId: string; readonly size: number },
): Promise<void> {
  const kept = await measureAttachments(ctx.db, ctx.scope, arrangementId)
  const { churchBytes, perArrangement } = attachmentLimits
  if (kept.atArrangement >= perArrangement) {
    throw new DomainError(
      'limit_reached',
      'attachment.no_room',
      `An arrangement has ${perArrangement} files at most. Please remove one first.`,
    )
  }
  if (kept.churchBytes + size <= churchBytes) return
  throw new DomainError(
    'limit_reached',
    'attachment.no_room',
    `The files of a church take ${churchBytes / 1024 ** 3} GB at most. Please remove some first; what is removed takes its room for a month.`,
  )
}
