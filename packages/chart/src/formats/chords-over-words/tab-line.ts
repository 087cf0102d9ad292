/** Whether a line is one string of a guitar tab: `E|---2-3-|`, `B ------3---|`, `G------5-----`. */
export function isTabLine(line: string): boolean {
  const body = /^\s*(?:[A-Ga-g][#b]?)?\s*[|:]?([-|\d\s.~hpbrsx()/\\<>*^=+]{6,})/.exec(line)?.[1]
  if (body === undefined) return false
  let dashes = 0
  for (const character of body) if (character === '-') dashes += 1
  return (
    dashes >= 4 &&
    dashes * 3 >= body.trim().length &&
    /^\s*(?:[A-Ga-g]|\||-)/.test(line) &&
    !/^[\s-]*$/.test(line)
  )
}
