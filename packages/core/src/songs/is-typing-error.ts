/**
 * Tells whether somebody who typed `typed` may have meant `word`: one letter too
 * many, too few, wrong or exchanged with its neighbour, and two such slips in words
 * of eight letters or more. Short words are taken as they are.
 */
export function isTypingError(typed: string, word: string): boolean {
  if (typed.length < 4) return false
  const most = typed.length < 8 ? 1 : 2
  if (Math.abs(typed.length - word.length) > most) return false
  return distance(typed, word) <= most
}

/** Damerau and Levenshtein's distance, in its form that edits no place twice. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const steps = [
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      ]
      const isExchange = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && isExchange) steps.push(at(before, column - 2) + 1)
      next.push(Math.min(...steps))
    }
    before = last
    last = next
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
