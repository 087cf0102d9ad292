/**
 * Reads the part of a chord name after its root: `m7b5`, `sus4`, `maj7(#11)`, `6/9`.
 * Strict on purpose: chords over words are told from words by it, so `Add` or `Bad` must fail.
 *
 * @returns where the suffix ends, or -1 when something is not part of any chord name.
 */
export function suffixEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const next = tokenEnd(text, at, end, at === start)
    if (next === at) return text[at] === '/' ? at : -1
    at = next
  }
  return at
}

/** The chord's basic colour, from its suffix. */
export type Quality =
  | 'major'
  | 'minor'
  | 'diminished'
  | 'half-diminished'
  | 'augmented'
  | 'suspended'
  | 'power'

/** The colour a suffix gives: `m7` is minor, `m7b5` half-diminished, `7` major. */
export function qualityOf(suffix: string): Quality {
  if (suffix === '') return 'major'
  if (/^(dim|o|°|º)/.test(suffix)) return 'diminished'
  if (/^[øØ]/.test(suffix)) return 'half-diminished'
  if (isMinorSuffix(suffix))
    return /^(mi?n?|-)7?\(?[b♭-]5/.test(suffix) ? halfOrWhole(suffix) : 'minor'
  if (/^(aug|\+)/.test(suffix)) return 'augmented'
  if (suffix.includes('sus')) return 'suspended'
  return /^5(?!\d)/.test(suffix) ? 'power' : 'major'
}

/** Whether a suffix begins a minor chord: `m`, `m7`, `min`, `mi`, `-7`, but not `maj`. */
export function isMinorSuffix(suffix: string): boolean {
  const first = suffix[0]
  if (first === '-') return true
  if (first !== 'm') return /^M(IN|in)/.test(suffix)
  return suffix[1] !== 'a'
}

function halfOrWhole(suffix: string): Quality {
  return suffix.includes('7') ? 'half-diminished' : 'diminished'
}

const words = [
  'maj',
  'Maj',
  'MAJ',
  'min',
  'Min',
  'MIN',
  'mi',
  'ma',
  'm',
  'M',
  'dim',
  'dom',
  'aug',
  'add',
  'alt',
  'sus',
  'omit',
  'no',
  'o',
] as const

/** Words that mean something only before a degree: `add9`, but `Gadd` is a name. */
const beforeDegree = new Set(['add', 'no', 'omit', 'dom', 'ma'])

const wordsByFirst = new Map<string, readonly string[]>()
for (const word of words) {
  const first = word.charAt(0)
  wordsByFirst.set(first, [...(wordsByFirst.get(first) ?? []), word])
}

function tokenEnd(text: string, at: number, end: number, atStart: boolean): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return numberEnd(text, at, end)
  const character = text.charAt(at)
  if (character === '(') return groupEnd(text, at, end)
  if ('#b♯♭'.includes(character)) return alterationEnd(text, at, end)
  if ('°ºøØΔ△^+-'.includes(character)) return at + 1
  if (character === '/') return isDigit(text.charCodeAt(at + 1)) ? numberEnd(text, at + 1, end) : at
  const word = wordsByFirst.get(character)?.find((each) => text.startsWith(each, at))
  if (word === undefined || at + word.length > end) return at
  if (word === 'o' && !atStart) return at
  if (beforeDegree.has(word) && !isDegreeAt(text, at + word.length, end)) return at
  return at + word.length
}

function isDegreeAt(text: string, at: number, end: number): boolean {
  return at < end && (isDigit(text.charCodeAt(at)) || '#b♯♭'.includes(text.charAt(at)))
}

/** Chord degrees go to 13; `5` and `57` are read, `Am2024` is not. */
function numberEnd(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isDigit(text.charCodeAt(next))) next += 1
  if (next - at > 2) return at
  const value = Number(text.slice(at, next))
  const known = (value >= 2 && value <= 13) || value === 69 || value === 24
  return known ? next : at
}

function alterationEnd(text: string, at: number, end: number): number {
  const next = at + 1
  return next < end && isDigit(text.charCodeAt(next)) ? numberEnd(text, next, end) : at
}

function groupEnd(text: string, at: number, end: number): number {
  const close = text.indexOf(')', at + 1)
  if (close < 0 || close >= end || close === at + 1) return at
  let inner = at + 1
  while (inner < close) {
    const character = text.charAt(inner)
    if (character === ',' || character === ' ' || character === '/') {
      inner += 1
      continue
    }
    const next = tokenEnd(text, inner, close, false)
    if (next === inner || text.charAt(inner) === '(') return at
    inner = next
  }
  return close + 1
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
