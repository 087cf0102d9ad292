import type { Metadata } from '../model/metadata.ts'

/** The values that `%{name}` may ask for. */
export type Values = (name: string) => string

const deepest = 10
const longest = 2000

/**
 * Fills ChordPro's metadata substitutions in: `%{title}`, `%{capo|Capo %{}|no capo}`,
 * `%{artist=X|one|another}`. Text without any comes back as it is.
 *
 * Source of the rules: https://www.chordpro.org/chordpro/chordpro-configuration-format-strings/
 */
export function substitute(text: string, values: Values): string {
  if (!text.includes('%{') || text.length > longest) return text
  return expand(text, values, '', 0)
}

/** What a song's metadata answers; several values are joined by semicolons. */
export function metadataValues(metadata: Metadata, key: string | null): Values {
  const named = new Map<string, string>([
    ['title', metadata.title ?? ''],
    ['subtitle', metadata.subtitles.join('; ')],
    ['key', key ?? ''],
    ['capo', metadata.capo === 0 ? '' : String(metadata.capo)],
    ['tempo', metadata.tempo === null ? '' : String(metadata.tempo)],
    ['time', metadata.time ?? ''],
    ['copyright', metadata.copyright ?? ''],
    ['ccli', metadata.ccli ?? ''],
    ['year', metadata.year ?? ''],
    ['album', metadata.album ?? ''],
  ])
  for (const { name, role } of metadata.authors) {
    const field = fieldOfRole[role]
    const before = named.get(field)
    named.set(field, before === undefined ? name : `${before}; ${name}`)
  }
  for (const { name, value } of metadata.other) if (!named.has(name)) named.set(name, value)
  return (name) => named.get(name) ?? ''
}

const fieldOfRole = {
  artist: 'artist',
  music: 'composer',
  words: 'lyricist',
  arrangement: 'arranger',
  translation: 'translator',
  author: 'author',
} as const

function expand(text: string, values: Values, current: string, depth: number): string {
  let result = ''
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('%{', at)
    const close = open < 0 ? -1 : matchingBrace(text, open + 2)
    if (close < 0) break
    result += text.slice(at, open) + evaluate(text.slice(open + 2, close), values, current, depth)
    at = close + 1
  }
  return result + text.slice(at)
}

function evaluate(inner: string, values: Values, current: string, depth: number): string {
  if (inner === '') return current
  if (depth > deepest) return ''
  const [test = '', yes, no] = parts(inner)
  const [name = '', wanted] = test.split('=', 2)
  const value = values(name.trim().toLowerCase())
  const holds = wanted === undefined ? value !== '' : value === wanted
  if (yes === undefined) return value
  return expand(holds ? yes : (no ?? ''), values, value, depth + 1)
}

/** Cuts at the bars that are not inside an inner substitution. */
function parts(inner: string): string[] {
  const cut: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < inner.length; at += 1) {
    const character = inner[at]
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (character === '|' && depth === 0) {
      cut.push(inner.slice(start, at))
      start = at + 1
    }
  }
  return [...cut, inner.slice(start)]
}

function matchingBrace(text: string, start: number): number {
  let depth = 1
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}
