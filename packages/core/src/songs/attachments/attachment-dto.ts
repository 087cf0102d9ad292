import type { AttachmentRow } from '@precentor/db'
import type { ArrangementId, AttachmentId, AttachmentKind, SongId } from '@precentor/schemas'
import { kindOf } from './media-types.ts'

/** A recording, sheet or picture of an arrangement, without its bytes. */
export type AttachmentDto = {
  readonly id: AttachmentId
  readonly songId: SongId
  readonly arrangementId: ArrangementId
  readonly name: string
  readonly kind: AttachmentKind
  /** As in `audio/mpeg`. */
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
  /** ISO 8601. */
  readonly addedAt: string
}

export function toAttachment(row: AttachmentRow): AttachmentDto {
  return {
    id: row.id as AttachmentId,
    songId: row.arrangement.songId as SongId,
    arrangementId: row.arrangementId as ArrangementId,
    name: row.name,
    kind: kindOf(row.mediaType),
    mediaType: row.mediaType,
    size: row.size,
    sha256: Buffer.from(row.sha256).toString('hex'),
    addedAt: row.createdAt.toISOString(),
  }
}
