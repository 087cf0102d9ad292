import { attachmentLimits, type AttachmentKind } from '@precentor/schemas'

type MediaType = { readonly kind: AttachmentKind; readonly shown: string }

// Only what a browser plays or shows without running anything: an SVG can hold scripts.
const known: Readonly<Record<string, MediaType>> = {
  'application/pdf': { kind: 'pdf', shown: 'application/pdf' },
  'audio/aac': { kind: 'audio', shown: 'audio/aac' },
  'audio/flac': { kind: 'audio', shown: 'audio/flac' },
  'audio/mp4': { kind: 'audio', shown: 'audio/mp4' },
  'audio/mpeg': { kind: 'audio', shown: 'audio/mpeg' },
  'audio/ogg': { kind: 'audio', shown: 'audio/ogg' },
  'audio/wav': { kind: 'audio', shown: 'audio/wav' },
  'audio/x-flac': { kind: 'audio', shown: 'audio/flac' },
  'audio/x-m4a': { kind: 'audio', shown: 'audio/mp4' },
  'image/gif': { kind: 'image', shown: 'image/gif' },
  'image/jpeg': { kind: 'image', shown: 'image/jpeg' },
  'image/png': { kind: 'image', shown: 'image/png' },
  'image/webp': { kind: 'image', shown: 'image/webp' },
}

/** What a file may be attached as, by what its content shows it to be; null for what may not. */
export function attachableType(found: string | null): MediaType | null {
  const [plain = ''] = (found ?? '').split(';')
  return known[plain.trim()] ?? null
}

/** What a stored file is; the types that are stored are all known. */
export function kindOf(mediaType: string): AttachmentKind {
  return known[mediaType]?.kind ?? 'pdf'
}

/** The most bytes that a file of a kind may have. */
export function mostBytes(kind: AttachmentKind): number {
  return kind === 'audio' ? attachmentLimits.audioBytes : attachmentLimits.sheetBytes
}
