import type { Author, AuthorRole, Metadata, MetadataEntry, Songbook } from '../../model/metadata.ts'

/** Metadata while a reader collects it. */
export type Collected = { -readonly [Field in keyof Metadata]: Metadata[Field] } & {
  authors: Author[]
  subtitles: string[]
  themes: string[]
  scriptures: string[]
  songbooks: Songbook[]
  other: MetadataEntry[]
}

export function collect(): Collected {
  return {
    title: null,
    sortTitle: null,
    subtitles: [],
    authors: [],
    copyright: null,
    ccli: null,
    key: null,
    capo: 0,
    tempo: null,
    time: null,
    duration: null,
    year: null,
    album: null,
    language: null,
    themes: [],
    scriptures: [],
    songbooks: [],
    other: [],
  }
}

/** Whether a directive or a `{meta}` of this name sets a field of the metadata. */
export function isMetadataName(name: string): boolean {
  return fields.has(name)
}

/** Puts a named value where it belongs. The first value of a field that holds one is kept. */
export function addMetadata(into: Collected, name: string, value: string): void {
  const put = fields.get(name)
  if (put === undefined) into.other.push({ name, value })
  else put(into, value)
}

type Put = (into: Collected, value: string) => void

const role =
  (as: AuthorRole): Put =>
  (into, value) => {
    for (const name of namesIn(value)) into.authors.push({ name, role: as })
  }

const list =
  (field: 'themes' | 'scriptures'): Put =>
  (into, value) => {
    into[field].push(...namesIn(value))
  }

const text =
  (
    field:
      | 'title'
      | 'sortTitle'
      | 'copyright'
      | 'ccli'
      | 'key'
      | 'time'
      | 'year'
      | 'album'
      | 'language',
  ): Put =>
  (into, value) => {
    if (value !== '') into[field] ??= value
  }

const fields = new Map<string, Put>([
  ['title', text('title')],
  ['sorttitle', text('sortTitle')],
  ['subtitle', (into, value) => void into.subtitles.push(value)],
  ['artist', role('artist')],
  ['composer', role('music')],
  ['lyricist', role('words')],
  ['author', role('author')],
  ['arranger', role('arrangement')],
  ['translator', role('translation')],
  ['copyright', text('copyright')],
  ['ccli', text('ccli')],
  ['key', text('key')],
  ['time', text('time')],
  ['year', text('year')],
  ['album', text('album')],
  ['language', text('language')],
  ['capo', (into, value) => void (into.capo ||= wholeNumber(value, 0, 11) ?? 0)],
  ['tempo', (into, value) => void (into.tempo ??= wholeNumber(value, 1, 999))],
  ['duration', (into, value) => void (into.duration ??= secondsIn(value))],
  ['topic', list('themes')],
  ['theme', list('themes')],
  ['themes', list('themes')],
  ['topics', list('themes')],
  ['tag', list('themes')],
  ['keywords', list('themes')],
  ['scripture', list('scriptures')],
  ['songbook', (into, value) => void into.songbooks.push(songbookIn(value))],
])

function namesIn(value: string): string[] {
  if (!value.includes(';')) return value === '' ? [] : [value]
  return value
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function wholeNumber(value: string, least: number, most: number): number | null {
  const number = Number.parseInt(value, 10)
  return number >= least && number <= most ? number : null
}

/** `3:45`, `1:02:03` or plain seconds. */
function secondsIn(value: string): number | null {
  if (!/^\d{1,4}(:\d{1,2}){0,2}$/.test(value)) return null
  return value.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}

function songbookIn(value: string): Songbook {
  const found = value.length > 200 ? null : /^(.*?)[\s,#]+(\d+[a-z]?)$/i.exec(value)
  return found === null
    ? { name: value, number: null }
    : { name: found[1] ?? value, number: found[2] ?? null }
}
