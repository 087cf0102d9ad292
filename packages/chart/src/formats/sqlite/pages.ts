import { damagedDatabase } from './damaged.ts'

export type Pages = {
  readonly count: number
  /** Bytes of a page that hold content. */
  readonly usable: number
  /** Content of a page, counted from 1. */
  readonly page: (number: number) => DataView
  readonly decode: (bytes: Uint8Array) => string
}

const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const

/** The pages of a database, as its header says they are. */
export function pagesOf(bytes: Uint8Array): Pages {
  const header = new DataView(bytes.buffer, bytes.byteOffset, 100)
  const said = header.getUint16(16)
  const size = said === 1 ? 65_536 : said
  if (size < 512 || (size & (size - 1)) !== 0) throw damagedDatabase()
  const encoding = encodings[header.getUint32(56)] ?? 'utf-8'
  const decoder = new TextDecoder(encoding)
  const count = Math.floor(bytes.length / size)
  return {
    count,
    usable: size - header.getUint8(20),
    page: (number) => {
      if (number < 1 || number > count) throw damagedDatabase()
      return new DataView(bytes.buffer, bytes.byteOffset + (number - 1) * size, size)
    },
    decode: (text) => decoder.decode(text),
  }
}
