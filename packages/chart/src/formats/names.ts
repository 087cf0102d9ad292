import type { Author, AuthorRole } from '../model/metadata.ts'

/**
 * The persons of a line of authors: `John Newton, Edwin Excell & John P. Rees`,
 * `Author One | Author Two`, `Words: A; Music: B`. Where the stronger signs `;`, `|` and `/` stand,
 * commas belong to the names; so does what follows a comma but is no name (`Jr.`, a year).
 */
export function splitAuthors(text: string, role: AuthorRole = 'author'): Author[] {
  return partsOf(text.trim().slice(0, longest)).flatMap((part) => {
    const said = /^(\p{L}+)(?: by\b:?|:)\s+(.+)$/u.exec(part)
    const saidRole = roles.get(said?.[1]?.toLowerCase() ?? '')
    return saidRole === undefined || said === null
      ? [{ name: part, role }]
      : [{ name: said[2] ?? part, role: saidRole }]
  })
}

const longest = 2000

const roles = new Map<string, AuthorRole>([
  ['words', 'words'],
  ['lyrics', 'words'],
  ['text', 'words'],
  ['music', 'music'],
  ['melody', 'music'],
  ['melodie', 'music'],
  ['musik', 'music'],
  ['arranged', 'arrangement'],
  ['translated', 'translation'],
])

function partsOf(text: string): string[] {
  const strong = cut(text, /[;|]|\s*\/\s*/)
  if (strong.length > 1 || /[;|]/.test(text)) return strong
  const weak = joinSuffixes(cut(text, /(,)\s*(?:and\s|&\s)?|\s+(?:&|and|und)\s+/))
  return weak.every(isName) ? weak : strong
}

function cut(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
}

/** The comma itself is among the pieces, so that a name can have its suffix back. */
function joinSuffixes(pieces: readonly string[]): string[] {
  const names: string[] = []
  let afterComma = false
  for (const piece of pieces) {
    if (piece === ',') {
      afterComma = true
      continue
    }
    const last = names.length - 1
    if (afterComma && last >= 0 && suffix.test(piece)) names[last] = `${names[last]}, ${piece}`
    else names.push(piece)
    afterComma = false
  }
  return names
}

const suffix = /^(?:(?:jr|sr|ii|iii|iv|md|phd|arr|adm|alt)\.?$|[\d(]|c\. )/i

function isName(piece: string): boolean {
  return /^[\p{Lu}\p{Lo}"“'(]/u.test(piece) || /^(?:de|di|da|van|von|le|la) /.test(piece)
}
