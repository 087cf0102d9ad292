import {
  chordsOf,
  sectionNames,
  writtenLabel,
  type ReadSongs,
  type Section,
  type Song,
} from '@precentor/chart'

export const fields = ['title', 'authors', 'key', 'sections', 'lines', 'chords'] as const
export type Field = (typeof fields)[number]

/** What a fixture's author is sure of; null and missing fields say nothing. */
export type Expected = {
  readonly title?: string | null
  readonly authors?: readonly (string | readonly [string, string])[] | null
  readonly key?: string | null
  readonly sections?:
    | readonly { label: string | null; type: string; line_count?: number | null }[]
    | null
  readonly line_count?: number | null
  readonly chords?: readonly string[] | null
  readonly songs?: number | null
}

export type Finding = {
  readonly field: Field
  readonly isRight: boolean
  readonly expected: string
  readonly found: string
}

/** Compares what was read with every field the fixture knows. */
export function compare(read: ReadSongs, expected: Expected): Finding[] {
  const song = read.songs[0]?.song
  if (song === undefined) return []
  return fields.flatMap((field): Finding[] => {
    const wanted = wantedOf(field, expected)
    if (wanted === null || wanted === undefined) return []
    const found = foundOf(field, song, expected)
    const pair = { expected: JSON.stringify(wanted), found: JSON.stringify(found) }
    return [{ field, isRight: pair.expected === pair.found, ...pair }]
  })
}

function wantedOf(field: Field, expected: Expected): unknown {
  if (field === 'lines') return expected.line_count
  if (field !== 'sections') return expected[field]
  return expected.sections?.map(({ label, type, line_count: lines }) => [
    type,
    label,
    lines ?? null,
  ])
}

function foundOf(field: Field, song: Song, expected: Expected): unknown {
  switch (field) {
    case 'title':
      return song.metadata.title
    case 'authors':
      return authorsOf(song, expected)
    case 'key':
      return song.metadata.key
    case 'sections':
      return sectionsOf(song, expected)
    case 'lines':
      return song.sections.flatMap((section) =>
        section.lines.filter((line) => line.kind === 'lyric'),
      ).length
    case 'chords':
      return chordsOf(song)
    default:
      return field satisfies never
  }
}

/** Some fixtures name the authors, others their part too. */
function authorsOf(song: Song, expected: Expected): unknown {
  const withRole = expected.authors?.some((author) => typeof author !== 'string') === true
  return song.metadata.authors.map(({ name, role }) => (withRole ? [name, role] : name))
}

/** Fixtures of ChordPro list what directives open; those of plain text what has a name. */
function sectionsOf(song: Song, expected: Expected): unknown {
  const format = song.source?.format
  const isShown = (section: Section): boolean => {
    if (format === 'chordpro') return section.environment !== null
    return format === 'opensong' || section.type !== 'other'
  }
  return song.sections.filter(isShown).map((section, index) => {
    const wanted = expected.sections?.[index]
    const lines = typeof wanted?.line_count === 'number' ? linesIn(section) : null
    if (format === 'chordpro') return [section.environment ?? section.type, section.label, lines]
    return [typeAs(wanted?.type, section), labelAs(wanted?.label, section), lines]
  })
}

/** A fixture without a type says nothing about it; a name of the author's own is no known type. */
function typeAs(wanted: string | null | undefined, { type }: Section): string | null {
  if (wanted === null) return null
  return type === 'other' && wanted !== undefined && !sectionTypes.has(wanted) ? wanted : type
}

const sectionTypes: ReadonlySet<string> = new Set(Object.keys(sectionNames))

/** OpenLP calls every section by a letter, `v1`, whatever the file calls it. */
function labelAs(wanted: string | null | undefined, section: Section): string | null {
  if (wanted === null) return null
  if (wanted === undefined || !/^[a-z]\d*$/.test(wanted)) return writtenLabel(section)
  return section.type.charAt(0) + (wanted.length > 1 ? String(section.number ?? '') : '')
}

function linesIn(section: Section): number {
  return section.lines.filter(
    (line) => line.kind === 'lyric' || (line.kind === 'verbatim' && line.text.trim() !== ''),
  ).length
}
