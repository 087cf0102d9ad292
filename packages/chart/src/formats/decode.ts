import { isArchive } from './archive/is-archive.ts'
import { UnreadableSongError } from './unreadable.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252'

export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** A legacy encoding was assumed because nothing in the file says which it is. */
  readonly guessed: boolean
}

/**
 * Turns the bytes of a text file into text: by byte order mark, else UTF-8, else UTF-16 where
 * every other byte is zero, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes)
  if (marked !== null) {
    const body = bytes.subarray(marked.length)
    return {
      text: decodeAs(body, marked.encoding),
      encoding: marked.encoding,
      hasByteOrderMark: true,
      guessed: false,
    }
  }
  const wide = unmarkedUtf16(bytes)
  if (wide !== null)
    return { text: decodeAs(bytes, wide), encoding: wide, hasByteOrderMark: false, guessed: true }
  const text = tryUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', hasByteOrderMark: false, guessed: false }
  return {
    text: decodeAs(bytes, 'windows-1252'),
    encoding: 'windows-1252',
    hasByteOrderMark: false,
    guessed: true,
  }
}

/** Whether bytes are no text in any encoding this engine reads: zips, images, databases. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes) !== null || unmarkedUtf16(bytes) !== null) return false
  // However short it is, and whatever its names look like.
  if (isArchive(bytes)) return true
  const sample = bytes.subarray(0, 4096)
  let controls = 0
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27)
      controls += 1
  }
  return controls > 2 && controls * 50 > sample.length
}

const marks: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  for (const mark of marks) {
    if (mark.bytes.every((byte, index) => bytes[index] === byte)) {
      return { encoding: mark.encoding, length: mark.bytes.length }
    }
  }
  return null
}

/** Western text in UTF-16 has a zero in nearly every other byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 1024) & ~1
  if (length < 4 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const most = (length / 2) * 0.8
  if (odd >= most && even === 0) return 'utf-16le'
  return even >= most && odd === 0 ? 'utf-16be' : null
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be')
    return decodeUtf32(bytes, encoding === 'utf-32le')
  if (encoding === 'utf-16be')
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped(bytes))
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** Not every engine decodes big-endian UTF-16; all of them decode little-endian. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length & ~1)
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    turned[at] = bytes[at + 1] ?? 0
    turned[at + 1] = bytes[at] ?? 0
  }
  return turned
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle)
    if (code > 0x10ffff)
      throw new UnreadableSongError('file.damaged', 'This file begins like UTF-32 text but is not.')
    parts.push(String.fromCodePoint(code))
  }
  return parts.join('')
}
