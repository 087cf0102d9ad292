import { chordsOf, type ReadSongs, type Section, type Song } from '@precentor/chart'

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

/** Fixtures of ChordPro list what directives open; a fixture without a count does not ask for it. */
function sectionsOf(song: Song, expected: Expected): unknown {
  const isChordPro = song.source?.format === 'chordpro'
  return song.sections
    .filter((section) => (isChordPro ? section.environment !== null : section.type !== 'other'))
    .map((section, index) => {
      const counted = typeof expected.sections?.[index]?.line_count === 'number'
      return [section.environment ?? section.type, section.label, counted ? linesIn(section) : null]
    })
}

function linesIn(section: Section): number {
  return section.lines.filter(
    (line) => line.kind === 'lyric' || (line.kind === 'verbatim' && line.text.trim() !== ''),
  ).length
}
