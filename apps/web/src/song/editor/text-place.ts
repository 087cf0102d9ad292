/**
 * The word at a line and column (both from 1, columns in UTF-16 units), as offsets in the text: a
 * chord with its brackets, a directive with its braces, else letters up to the next blank.
 */
export function placeOf(
  text: string,
  line: number,
  column: number,
): { start: number; end: number } {
  let from = 0
  for (let passed = 1; passed < line; passed += 1) {
    const next = text.indexOf('\n', from)
    if (next < 0) break
    from = next + 1
  }
  const ending = text.indexOf('\n', from)
  const to = ending < 0 ? text.length : ending
  const start = Math.min(from + column - 1, to)
  const rest = text.slice(start, to)
  const word = /^(\[[^\]]*\]?|\{[^}]*\}?|\S+)/.exec(rest)
  return { start, end: start + (word?.[0].length ?? 0) }
}
