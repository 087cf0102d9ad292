import { parseHeading } from '../../headings/heading.ts'
import type { AuthorRole } from '../../model/metadata.ts'
import { handleSheetDirective } from '../chords-over-words/sheet-directive.ts'
import type { Sheet } from '../chords-over-words/sheet-state.ts'
import type { FoundMetadata } from '../chords-over-words/metadata-line.ts'
import { splitAuthors } from '../names.ts'

/** What the header says beside the metadata. */
export type Header = { flow: string | null }

/**
 * Reads the header: everything above the first blank line or heading. Title and artist may stand
 * there bare, on the first two lines; the rest is `Name: value`.
 *
 * Source: https://onsongapp.com/docs/features/formats/onsong/metadata/
 */
export function readHeader(sheet: Sheet): Header {
  const header: Header = { flow: null }
  let bare = 0
  while (sheet.at < sheet.lines.length) {
    const line = sheet.lines[sheet.at]
    if (line === undefined) break
    const text = line.text.trim()
    if (text === '') {
      sheet.at += 1
      if (isStarted(sheet, bare)) break
    } else if (handleSheetDirective(sheet, text, line) || readTag(text, sheet.metadata, header)) {
      sheet.at += 1
    } else if (bare < 2 && isBare(text)) {
      if (bare === 0 && sheet.metadata.title === undefined) sheet.metadata.title = text
      else sheet.metadata.authors.push(...splitAuthors(text, 'artist'))
      bare += 1
      sheet.at += 1
    } else break
  }
  return header
}

function isStarted({ metadata }: Sheet, bare: number): boolean {
  return bare > 0 || metadata.title !== undefined || metadata.key !== undefined
}

/** Words without chords, and no heading. */
function isBare(text: string): boolean {
  return text.length <= 120 && !/\[[^\]]*\]|:$/.test(text) && parseHeading(text) === null
}

const tag = /^(?<name>\p{L}[\p{L}\d ()#_-]{0,30}?)\s*:\s*(?<value>.*)$/u

/** `Key: [G]`, `Flow: V1, C`; a name without a value that is a section's begins the body instead. */
export function readTag(text: string, into: FoundMetadata, header: Header): boolean {
  const found = tag.exec(text)?.groups
  const name = found?.name?.trim() ?? ''
  const value = found?.value?.trim() ?? ''
  if (name === '' || parseHeading(name) !== null) return false
  const put = tags.get(name.toLowerCase())
  if (name.toLowerCase() === 'flow') header.flow ??= value
  else if (value === '') return true
  else if (put === undefined) into.other.push({ name: name.toLowerCase(), value })
  else put(into, value)
  return true
}

/** Whether a text begins with a tag that OnSong knows. */
export function isKnownTag(text: string): boolean {
  const name = tag.exec(text)?.groups?.name?.toLowerCase() ?? ''
  return name === 'flow' || tags.has(name)
}

type Put = (into: FoundMetadata, value: string) => void

const authors =
  (role: AuthorRole): Put =>
  (into, value) => {
    into.authors.push(...splitAuthors(value, role))
  }

const text =
  (field: 'title' | 'copyright' | 'album' | 'year' | 'time' | 'sortTitle'): Put =>
  (into, value) => {
    into[field] ??= value
  }

const tags = new Map<string, Put>([
  ['title', text('title')],
  ['subtitle', (into, value) => void (into.subtitles = [...(into.subtitles ?? []), value])],
  ['sort title', text('sortTitle')],
  ['artist', authors('artist')],
  ['author', authors('author')],
  ['lyricist', authors('words')],
  ['words', authors('words')],
  ['composer', authors('music')],
  ['music', authors('music')],
  ['translator', authors('translation')],
  ['arranger', authors('arrangement')],
  ['key', (into, value) => void (into.key ??= value.replace(/^\[(.*)\]$/, '$1').trim())],
  ['capo', (into, value) => void (into.capo ??= whole(value, 0, 11) ?? 0)],
  ['tempo', tempo],
  ['bpm', tempo],
  ['time', text('time')],
  ['time signature', text('time')],
  ['duration', (into, value) => void (into.duration ??= seconds(value))],
  ['ccli', (into, value) => void (into.ccli ??= /\d{3,}/.exec(value)?.[0] ?? value)],
  ['copyright', text('copyright')],
  ['year', text('year')],
  ['album', text('album')],
  ['topic', themes],
  ['topics', themes],
  ['keywords', themes],
  [
    'scripture',
    (into, value) => void (into.scriptures = [...(into.scriptures ?? []), ...list(value)]),
  ],
  [
    'book',
    (into, value) => void (into.songbooks = list(value).map((name) => ({ name, number: null }))),
  ],
])

function tempo(into: FoundMetadata, value: string): void {
  const beats = whole(value, 1, 999)
  if (beats === null) into.other.push({ name: 'tempo', value })
  else into.tempo ??= beats
}

function themes(into: FoundMetadata, value: string): void {
  into.themes = [...new Set([...(into.themes ?? []), ...list(value)])]
}

function list(value: string): string[] {
  return value
    .split(/[;,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function whole(value: string, least: number, most: number): number | null {
  const number = Number.parseInt(value, 10)
  return number >= least && number <= most ? number : null
}

/** `3:45` or plain seconds. */
function seconds(value: string): number | null {
  if (!/^\d{1,4}(?::\d{1,2}){0,2}$/.test(value)) return null
  return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
