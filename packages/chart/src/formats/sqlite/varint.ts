/** A number of one to nine bytes, seven bits in each, and where the next one begins. */
export function readVarint(view: DataView, at: number): { value: number; next: number } {
  let value = 0
  for (let place = 0; place < 8; place += 1) {
    const byte = view.getUint8(at + place)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + place + 1 }
  }
  return { value: value * 256 + view.getUint8(at + 8), next: at + 9 }
}
