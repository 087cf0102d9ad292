import type { z } from 'zod'
import { arrangementInput } from './arrangement.ts'
import { churchInput } from './church.ts'
import { attachmentId, songId } from './ids.ts'
import { importFileName } from './import.ts'
import { line } from './text.ts'

const megabyte = 1024 * 1024

/** What may be attached, and how large it may be. */
export const attachmentLimits = {
  audioBytes: 100 * megabyte,
  sheetBytes: 25 * megabyte,
  /** All files of a church together. */
  churchBytes: 10 * 1024 * megabyte,
  perArrangement: 50,
} as const

export const attachmentKinds = ['audio', 'pdf', 'image'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

export const addAttachmentInput = arrangementInput.extend({ fileName: importFileName })
export type AddAttachmentInput = z.infer<typeof addAttachmentInput>

export const listAttachmentsInput = churchInput.extend({ songId })
export type ListAttachmentsInput = z.infer<typeof listAttachmentsInput>

export const attachmentInput = churchInput.extend({ attachmentId })
export type AttachmentInput = z.infer<typeof attachmentInput>

export const renameAttachmentInput = attachmentInput.extend({ name: line(200) })
export type RenameAttachmentInput = z.infer<typeof renameAttachmentInput>
