import { inflateSync } from 'node:zlib'

/**
 * The font inside a WOFF file, as it is in a TTF file: PDFKit would inflate its tables letter by
 * letter.
 *
 * Source: https://www.w3.org/TR/WOFF/
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, place) =>
    readTable(woff, 44 + place * 20),
  )
  const directory = Buffer.alloc(12 + tables.length * 16)
  writeHeader(directory, woff.readUInt32BE(4), tables.length)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (const [place, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + place * 16
    directory.writeUInt32BE(tag, entry)
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Buffer }

function readTable(woff: Buffer, at: number): Table {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
    woff.readUInt32BE(at + field),
  ) as [number, number, number, number, number]
  const stored = woff.subarray(offset, offset + packed)
  return { tag, checksum, bytes: packed === length ? stored : inflateSync(stored) }
}

/** The search fields of the directory are powers of two around the number of tables. */
function writeHeader(directory: Buffer, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  const range = 2 ** power * 16
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(range, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(count * 16 - range, 10)
}
