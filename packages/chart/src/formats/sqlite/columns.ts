export type Columns = {
  readonly names: readonly string[]
  /** The column that is the row's own id and stands as nothing in the row; -1 for none. */
  readonly idColumn: number
}

const constraint = /^(?:constraint|primary|unique|foreign|check)\b/i

/** The columns of a table by the statement that made it. */
export function columnsOf(sql: string): Columns {
  const plain = sql.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ')
  const parts = partsOf(plain.slice(plain.indexOf('(') + 1, plain.lastIndexOf(')')))
  const columns = parts.filter((part) => !constraint.test(part))
  const names = columns.map(nameOf)
  const key = parts.flatMap(
    (part) => /^primary\s+key\s*\(\s*["`[]?(\w+)["`\]]?\s*\)/i.exec(part)?.[1] ?? [],
  )
  const idColumn = columns.findIndex((column, place) => {
    if (!/^(?:"[^"]*"|`[^`]*`|\[[^\]]*\]|\S+)\s+integer\b/i.test(column)) return false
    return (
      /\bprimary\s+key\b/i.test(column) || key[0]?.toLowerCase() === names[place]?.toLowerCase()
    )
  })
  return { names, idColumn }
}

function nameOf(column: string): string {
  const [, quoted, ticked, bracketed, bare = ''] =
    /^(?:"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|(\S+))/.exec(column) ?? []
  return quoted ?? ticked ?? bracketed ?? bare
}

/** Parted at the commas that stand in no brackets and no quotes. */
function partsOf(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let isQuoted = false
  let from = 0
  for (let at = 0; at < list.length; at += 1) {
    const letter = list[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === ',' && depth === 0) {
      parts.push(list.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, list.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}
