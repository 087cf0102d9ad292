/**
 * How many columns of equal width a text takes: wide East Asian characters two, combining marks
 * none. Without a table of all of Unicode, which a chart does not need.
 */
export function cellWidth(text: string): number {
  if (isAscii(text)) return text.length
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false
  return true
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (isJoining(code) || /^\p{M}$/u.test(character)) return 0
  return isWide(code) ? 2 : 1
}

/** Joiners, variation selectors and skin tones belong to the character before. */
function isJoining(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0x1f3fb && code <= 0x1f3ff)
  )
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}
