/**
 * Where a node stands in the text of the song's source, in UTF-16 code units; `end` is exclusive.
 * Both are -1 for a node that a program made or changed: writers copy the source text of a node
 * that has a place, and write the others anew.
 */
export type Spanned = { readonly start: number; readonly end: number }

export const madeHere: Spanned = Object.freeze({ start: -1, end: -1 })

/** Line and column, both counted from 1; columns count UTF-16 code units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let at = 0; at < offset && at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const ends = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)
    if (!ends) continue
    line += 1
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}
