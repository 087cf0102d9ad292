import type { DirectiveLine, Line } from '../../model/line.ts'
import { noMetadata, type AuthorRole, type Metadata } from '../../model/metadata.ts'
import { madeHere } from '../../model/span.ts'
import type { Song } from '../../model/song.ts'
import { readChordPro } from './read.ts'

/**
 * The song with its metadata in its lines. Fields that say what the source said keep their lines;
 * of a changed field all lines go, and new ones stand where the first of them was.
 */
export function withMetadataLines(song: Song, source: string | null): Song {
  const told =
    source === null ? noMetadata : readChordPro(source, { notation: song.notation }).song.metadata
  const others = [...told.other, ...song.metadata.other].map(({ name }) => name)
  const changed = [...fields, otherField(others)].filter(
    (field) => !isSame(field.values(song.metadata), field.values(told)),
  )
  if (changed.length === 0) return song
  const keep = (line: Line): boolean => !changed.some((field) => setsField(line, field))
  return {
    ...song,
    head: changedHead(song, changed),
    sections: song.sections.map((section) => ({
      ...section,
      lead: section.lead.filter(keep),
      lines: section.lines.filter(keep),
    })),
    tail: song.tail.filter(keep),
  }
}

type Field = {
  /** Directives that set the field when read; the values are written under their own names. */
  readonly names: readonly string[]
  readonly values: (metadata: Metadata) => readonly Entry[]
}

type Entry = readonly [name: string, value: string]

function scalar(
  name: string,
  field: 'title' | 'sortTitle' | 'copyright' | 'key' | 'time' | 'year' | 'album',
): Field {
  return { names: [name], values: (metadata) => entry(name, metadata[field]) }
}

/** Directives of their own; every other name goes into `{meta}`. */
const directives = new Set([
  'title',
  'sorttitle',
  'subtitle',
  'artist',
  'composer',
  'lyricist',
  'arranger',
  'key',
  'capo',
  'tempo',
  'time',
  'duration',
  'copyright',
  'year',
  'album',
])

const roleNames: Record<AuthorRole, string> = {
  artist: 'artist',
  music: 'composer',
  words: 'lyricist',
  author: 'author',
  arrangement: 'arranger',
  translation: 'translator',
}

const fields: readonly Field[] = [
  scalar('title', 'title'),
  scalar('sorttitle', 'sortTitle'),
  { names: ['subtitle'], values: ({ subtitles }) => subtitles.map((value) => ['subtitle', value]) },
  {
    names: Object.values(roleNames),
    values: ({ authors }) => authors.map((each) => [roleNames[each.role], each.name]),
  },
  scalar('key', 'key'),
  { names: ['capo'], values: ({ capo }) => entry('capo', capo === 0 ? null : capo) },
  { names: ['tempo'], values: ({ tempo }) => entry('tempo', tempo) },
  scalar('time', 'time'),
  {
    names: ['duration'],
    values: ({ duration }) => entry('duration', duration === null ? null : clock(duration)),
  },
  scalar('copyright', 'copyright'),
  { names: ['ccli'], values: ({ ccli }) => entry('ccli', ccli) },
  scalar('year', 'year'),
  scalar('album', 'album'),
  { names: ['language'], values: ({ language }) => entry('language', language) },
  {
    names: ['topic', 'theme', 'themes', 'topics', 'tag', 'keywords'],
    values: ({ themes }) => themes.map((value) => ['topic', value]),
  },
  {
    names: ['scripture'],
    values: ({ scriptures }) => scriptures.map((value) => ['scripture', value]),
  },
  {
    names: ['songbook'],
    values: ({ songbooks }) =>
      songbooks.map(({ name, number }) => ['songbook', [name, number].filter(Boolean).join(' ')]),
  },
]

/** Whatever has no field: all of it is written anew when any of it changed. */
function otherField(names: readonly string[]): Field {
  return { names, values: ({ other }) => other.map(({ name, value }) => [name, value]) }
}

function entry(name: string, value: string | number | null): Entry[] {
  return value === null ? [] : [[name, String(value)]]
}

function isSame(left: readonly Entry[], right: readonly Entry[]): boolean {
  return (
    left.length === right.length &&
    left.every(([name, value], index) => right[index]?.[0] === name && right[index][1] === value)
  )
}

function setsField(line: Line, field: Field): line is DirectiveLine {
  if (line.kind !== 'directive' || line.selector !== null) return false
  if (line.name !== 'meta') return field.names.includes(line.name)
  return field.names.includes(line.value.split(/[\s:]/, 1)[0]?.toLowerCase() ?? '')
}

function changedHead(song: Song, changed: readonly Field[]): Line[] {
  const head: Line[] = []
  const waiting = new Set(changed)
  for (const line of song.head) {
    const field = changed.find((each) => setsField(line, each))
    if (field === undefined) head.push(line)
    else if (waiting.delete(field)) head.push(...linesOf(field, song.metadata))
  }
  const added = [...waiting].flatMap((field) => linesOf(field, song.metadata))
  const last = head.findLastIndex((line) => line.kind === 'directive')
  head.splice(last + 1, 0, ...added)
  return head
}

function linesOf(field: Field, metadata: Metadata): DirectiveLine[] {
  return field.values(metadata).map(([name, value]) => {
    const isMeta = !directives.has(name)
    return {
      kind: 'directive',
      name: isMeta ? 'meta' : name,
      selector: null,
      value: isMeta ? `${name} ${value}` : value,
      ...madeHere,
    }
  })
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
