import type { Author, AuthorRole, Metadata, MetadataEntry } from '../../model/metadata.ts'

/** Metadata while it is collected from lines such as `Key: G` or `Words and music by …`. */
export type FoundMetadata = { -readonly [Field in keyof Metadata]?: Metadata[Field] } & {
  authors: Author[]
  other: MetadataEntry[]
}

/**
 * Reads a line of metadata: `Title: Let it be`, `Capo 2`, `by John Newton`, or several parted by
 * bars, `Key: C | Tempo: 60 BPM`.
 *
 * @returns whether the line was one.
 */
export function readMetadataLine(line: string, into: FoundMetadata): boolean {
  const parts = line.split(/\s[|•]\s/)
  const known = parts.map((part) => readPart(part.trim(), into))
  return known.some(Boolean)
}

const named = /^(?<name>[\p{L}][\p{L} #&-]{0,24}?)\s*[:=]\s*(?<value>.+)$/u
const byline =
  /^(?<name>(?:words|lyrics|text|music|written|composed|arranged|translated)(?: (?:and|&) (?:words|lyrics|music))? by|by)\s+(?<value>\p{Lu}.{1,80}|some .{1,80})$/iu

function readPart(part: string, into: FoundMetadata): boolean {
  const capo = /^capo\s*[:#]?\s*(?:on\s+)?(?:fret\s+)?(\d{1,2})\b/i.exec(part)
  if (capo !== null) {
    into.capo ??= Number(capo[1])
    return true
  }
  const found = named.exec(part)?.groups ?? byline.exec(part)?.groups
  const set = fields.get(found?.name?.toLowerCase().trim() ?? '')
  if (set === undefined) return false
  return set(into, found?.value?.trim() ?? '')
}

type Set = (into: FoundMetadata, value: string) => boolean

const authors =
  (role: AuthorRole): Set =>
  (into, value) => {
    const names = value.split(/\s*(?:,|;|&|\band\b|\bund\b)\s*/).filter((name) => name !== '')
    into.authors.push(...names.map((name) => ({ name, role })))
    return true
  }

const text =
  (field: 'title' | 'copyright' | 'album' | 'year' | 'language'): Set =>
  (into, value) => {
    into[field] ??= value
    return true
  }

const key: Set = (into, value) => {
  const name = /^[A-H][#b♯♭]?(?:m(?:in|inor|oll)?|\s*(?:major|minor))?(?=$|[\s,;(])/.exec(
    value,
  )?.[0]
  if (name === undefined) return false
  into.key ??= name
  return true
}

const whole =
  (field: 'tempo'): Set =>
  (into, value) => {
    const number = Number.parseInt(value, 10)
    if (!(number > 0 && number < 1000)) return false
    into[field] ??= number
    return true
  }

/** Kept by its name: of use to somebody, of no meaning to the chart. */
const other =
  (name: string): Set =>
  (into, value) => {
    into.other.push({ name, value })
    return true
  }

const fields = new Map<string, Set>([
  ['title', text('title')],
  ['song', text('title')],
  ['titel', text('title')],
  ['artist', authors('artist')],
  ['by', authors('author')],
  ['author', authors('author')],
  ['authors', authors('author')],
  ['written by', authors('author')],
  ['words', authors('words')],
  ['lyrics', authors('words')],
  ['text', authors('words')],
  ['words by', authors('words')],
  ['lyrics by', authors('words')],
  ['text by', authors('words')],
  ['music', authors('music')],
  ['melodie', authors('music')],
  ['composer', authors('music')],
  ['composed by', authors('music')],
  ['music by', authors('music')],
  ['words and music by', authors('author')],
  ['words & music by', authors('author')],
  ['lyrics and music by', authors('author')],
  ['arranged by', authors('arrangement')],
  ['translated by', authors('translation')],
  ['album', text('album')],
  ['year', text('year')],
  ['copyright', text('copyright')],
  ['key', key],
  ['tonart', key],
  ['original key', other('original_key')],
  ['tempo', whole('tempo')],
  ['bpm', whole('tempo')],
  [
    'time',
    (into, value) => (/^\d{1,2}\/\d{1,2}/.test(value) ? Boolean((into.time ??= value)) : false),
  ],
  ['time signature', (into, value) => Boolean((into.time ??= value))],
  ['ccli', (into, value) => Boolean((into.ccli ??= /\d+/.exec(value)?.[0] ?? value))],
  ['capo', () => true],
  ['tuning', other('tuning')],
  ['difficulty', other('difficulty')],
  ['strumming', other('strumming')],
])
