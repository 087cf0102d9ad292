import { damagedDatabase } from './damaged.ts'
import type { Pages } from './pages.ts'
import { readVarint } from './varint.ts'

export type TableCell = { readonly id: number; readonly payload: Uint8Array }

/** The cells of a table's tree in their order. Each page is visited once: a ring of pages is damage. */
export function* tableCells(pages: Pages, root: number): Generator<TableCell> {
  const waiting = [root]
  const seen = new Set<number>()
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) throw damagedDatabase()
    seen.add(number)
    const page = pages.page(number)
    // The first page begins with the header of the file.
    const start = number === 1 ? 100 : 0
    const type = page.getUint8(start)
    const count = page.getUint16(start + 3)
    if (type === leaf) {
      for (let cell = 0; cell < count; cell += 1)
        yield readCell(pages, page, page.getUint16(start + 8 + cell * 2))
    } else if (type === branch) {
      const children = Array.from({ length: count }, (_, cell) =>
        page.getUint32(page.getUint16(start + 12 + cell * 2)),
      )
      waiting.push(page.getUint32(start + 8), ...children.toReversed())
    } else {
      throw damagedDatabase()
    }
  }
}

const leaf = 0x0d
const branch = 0x05

function readCell(pages: Pages, page: DataView, at: number): TableCell {
  const { value: size, next } = readVarint(page, at)
  const { value: id, next: begin } = readVarint(page, next)
  if (size > pages.count * pages.usable) throw damagedDatabase()
  const local = localSize(size, pages.usable)
  const payload = new Uint8Array(size)
  payload.set(bytesOf(page, begin, local))
  let filled = local
  let overflow = filled < size ? page.getUint32(begin + local) : 0
  while (filled < size) {
    const more = pages.page(overflow)
    const part = Math.min(size - filled, pages.usable - 4)
    payload.set(bytesOf(more, 4, part), filled)
    filled += part
    overflow = more.getUint32(0)
  }
  return { id, payload }
}

/** How much of a row stands in its page; the rest goes on in pages of its own. */
function localSize(size: number, usable: number): number {
  if (size <= usable - 35) return size
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((size - least) % (usable - 4))
  return wanted <= usable - 35 ? wanted : least
}

function bytesOf(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, length)
}
