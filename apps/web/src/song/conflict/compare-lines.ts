/** A line of two texts side by side; null where one of them has nothing there. */
export type ComparedLine = {
  readonly left: string | null
  readonly right: string | null
  readonly isSame: boolean
}

/** Beyond this many lines in the part that differs, it is shown side by side as it stands. */
const mostCompared = 1500

/**
 * Sets two texts side by side, line by line, so that lines they share stand next to each other
 * (a longest common subsequence over what differs between the equal beginning and end).
 */
export function compareLines(left: string, right: string): ComparedLine[] {
  const lefts = left.split(/\r\n|\r|\n/)
  const rights = right.split(/\r\n|\r|\n/)
  const head = sharedHead(lefts, rights)
  const tail = sharedTail(lefts, rights, head)
  const same = (line: string): ComparedLine => ({ left: line, right: line, isSame: true })
  return [
    ...lefts.slice(0, head).map(same),
    ...compareMiddle(
      lefts.slice(head, lefts.length - tail),
      rights.slice(head, rights.length - tail),
    ),
    ...lefts.slice(lefts.length - tail).map(same),
  ]
}

function sharedHead(lefts: readonly string[], rights: readonly string[]): number {
  const most = Math.min(lefts.length, rights.length)
  let head = 0
  while (head < most && lefts[head] === rights[head]) head += 1
  return head
}

function sharedTail(lefts: readonly string[], rights: readonly string[], head: number): number {
  const most = Math.min(lefts.length, rights.length) - head
  let tail = 0
  while (tail < most && lefts.at(-1 - tail) === rights.at(-1 - tail)) tail += 1
  return tail
}

function compareMiddle(lefts: readonly string[], rights: readonly string[]): ComparedLine[] {
  if (lefts.length > mostCompared || rights.length > mostCompared) return pairUp(lefts, rights)
  const lengths = commonLengths(lefts, rights)
  const lines: ComparedLine[] = []
  let [l, r, leftFrom, rightFrom] = [0, 0, 0, 0]
  while (l < lefts.length && r < rights.length) {
    if (lefts[l] === rights[r]) {
      lines.push(...pairUp(lefts.slice(leftFrom, l), rights.slice(rightFrom, r)))
      lines.push({ left: lefts[l] ?? '', right: rights[r] ?? '', isSame: true })
      leftFrom = l += 1
      rightFrom = r += 1
    } else if (lengthAt(lengths, l + 1, r) >= lengthAt(lengths, l, r + 1)) l += 1
    else r += 1
  }
  return [...lines, ...pairUp(lefts.slice(leftFrom), rights.slice(rightFrom))]
}

/** Lines that differ, next to each other as far as both sides have some. */
function pairUp(lefts: readonly string[], rights: readonly string[]): ComparedLine[] {
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, at) => ({
    left: lefts[at] ?? null,
    right: rights[at] ?? null,
    isSame: false,
  }))
}

/** How many lines the ends of both texts share from each pair of places on. */
function commonLengths(lefts: readonly string[], rights: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: lefts.length + 1 }, () => new Uint16Array(rights.length + 1))
  for (let l = lefts.length - 1; l >= 0; l -= 1) {
    const row = rows[l]
    if (row !== undefined) fillRow(row, rows[l + 1], lefts[l] ?? '', rights)
  }
  return rows
}

function fillRow(
  row: Uint16Array,
  below: Uint16Array | undefined,
  line: string,
  rights: readonly string[],
): void {
  for (let r = rights.length - 1; r >= 0; r -= 1) {
    row[r] =
      line === rights[r] ? (below?.[r + 1] ?? 0) + 1 : Math.max(below?.[r] ?? 0, row[r + 1] ?? 0)
  }
}

function lengthAt(lengths: readonly Uint16Array[], left: number, right: number): number {
  return lengths[left]?.[right] ?? 0
}
