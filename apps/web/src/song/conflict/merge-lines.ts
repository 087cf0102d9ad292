import { compareLines } from './compare-lines.ts'

/**
 * Joins two people's changes of the same text, line by line; null where their changes meet, so that
 * a person has to look.
 */
export function mergeLines(base: string, mine: string, theirs: string): string | null {
  const own = changesOf(base, mine)
  const other = changesOf(base, theirs).filter(
    (change) => !own.some((each) => isSame(each, change)),
  )
  if (own.some((change) => other.some((each) => isTouching(change, each)))) return null
  const lines = linesOf(base)
  // From the end, so that places before a change stay what they are.
  const changes = [...own, ...other].toSorted((first, second) => second.from - first.from)
  for (const { from, to, put } of changes) lines.splice(from, to - from, ...put)
  return lines.join('\n')
}

/** Lines of the base, from one to before another, and what stands there instead. */
type Change = { readonly from: number; readonly to: number; readonly put: readonly string[] }

function changesOf(base: string, changed: string): Change[] {
  const changes: Change[] = []
  let place = 0
  let open: { from: number; to: number; put: string[] } | null = null
  for (const { left, right, isSame: isKept } of compareLines(base, changed)) {
    if (isKept) open = null
    else {
      if (open === null) changes.push((open = { from: place, to: place, put: [] }))
      if (left !== null) open.to += 1
      if (right !== null) open.put.push(right)
    }
    if (left !== null) place += 1
  }
  return changes
}

function isSame(first: Change, second: Change): boolean {
  return (
    first.from === second.from &&
    first.to === second.to &&
    first.put.join('\n') === second.put.join('\n')
  )
}

function isTouching(first: Change, second: Change): boolean {
  return first.from <= second.to && second.from <= first.to
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}
