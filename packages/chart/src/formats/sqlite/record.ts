import { readVarint } from './varint.ts'

export type SqliteValue = null | number | string | Uint8Array

/** The values of one row. */
export function readRecord(
  payload: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): SqliteValue[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  const header = readVarint(view, 0)
  const values: SqliteValue[] = []
  let at = header.next
  let body = header.value
  while (at < header.value) {
    const { value: type, next } = readVarint(view, at)
    const length = lengthOf(type)
    values.push(valueOf(view, body, type, decode))
    at = next
    body += length
  }
  return values
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]

function lengthOf(type: number): number {
  return lengths[type] ?? Math.floor((type - 12) / 2)
}

function valueOf(
  view: DataView,
  at: number,
  type: number,
  decode: (bytes: Uint8Array) => string,
): SqliteValue {
  if (type >= 12) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, lengthOf(type))
    return type % 2 === 0 ? bytes : decode(bytes)
  }
  switch (type) {
    case 1:
      return view.getInt8(at)
    case 2:
      return view.getInt16(at)
    case 3:
      return view.getInt16(at) * 256 + view.getUint8(at + 2)
    case 4:
      return view.getInt32(at)
    case 5:
      return view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2)
    case 6:
      return Number(view.getBigInt64(at))
    case 7:
      return view.getFloat64(at)
    case 8:
    case 9:
      return type - 8
    default:
      return null
  }
}
