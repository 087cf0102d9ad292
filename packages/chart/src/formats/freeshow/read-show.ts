import { parseHeading } from '../../headings/heading.ts'
import type { Line } from '../../model/line.ts'
import type { Author, Metadata } from '../../model/metadata.ts'
import type { ReadSong } from '../../model/song.ts'
import { madeHere } from '../../model/span.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { guessNotation } from '../guess-notation.ts'
import { splitAuthors } from '../names.ts'
import { readSlideLine } from './read-line.ts'
import { listOf, objectOf, textOf, type Show } from './shape.ts'

/**
 * One show as a song. A slide with a group begins a section, its children go on with it; the
 * active layout says the order.
 */
export function readShow(show: Show, text: string, told: Notation | undefined): ReadSong {
  const slides = objectOf(show['slides'])
  const notation = told ?? guessNotation(chordNames(slides)) ?? 'english'
  const layout = layoutOf(show, slides)
  const children = new Set(Object.values(slides).flatMap((slide) => childrenOf(slide)))
  const order = layout
    .filter((id) => Object.hasOwn(slides, id) && !children.has(id))
    .slice(0, mostEntries)
  const ids = [...new Set([...order, ...Object.keys(slides).filter((id) => !children.has(id))])]
  const places = new Map(ids.map((id, place) => [id, place]))
  // A slide is part of one section only, however often a file names it.
  const used = new Set<string>()
  const sections = ids.map((id): SectionDraft => {
    const slide = objectOf(slides[id])
    const parts = childrenOf(slide).filter((child) => !used.has(child) && used.add(child))
    return sectionOf(slide, [slide, ...parts.map((part) => objectOf(slides[part]))], notation)
  })
  const song = buildSong({
    metadata: metadataOf(show),
    sections,
    ...(order.length === 0 ? {} : { sequence: order.map((id) => places.get(id) ?? -1) }),
    pitch: 'sounding',
    notation,
    source: { format: 'freeshow', text, firstLine: 1 },
  })
  return { song, warnings: [] }
}

const mostEntries = 2_000

function layoutOf(show: Show, slides: Record<string, unknown>): string[] {
  const layouts = objectOf(show['layouts'])
  const active = textOf(objectOf(show['settings'])['activeLayout']) ?? ''
  const layout = objectOf(layouts[active] ?? Object.values(layouts)[0])
  const ids = listOf(layout['slides']).flatMap((slide) => textOf(objectOf(slide)['id']) ?? [])
  return ids.length === 0 ? Object.keys(slides) : ids
}

function childrenOf(slide: unknown): string[] {
  return listOf(objectOf(slide)['children']).flatMap((id) => textOf(id) ?? [])
}

function sectionOf(
  slide: Record<string, unknown>,
  parts: readonly Record<string, unknown>[],
  notation: Notation,
): SectionDraft {
  const group = textOf(slide['group']) ?? textOf(slide['globalGroup'])
  const heading = group === null ? null : parseHeading(group.replaceAll('_', '-'))
  return {
    type: heading?.type ?? 'other',
    number: heading?.number ?? null,
    label: group,
    open: group === null ? null : { kind: 'heading', text: group, ...madeHere },
    lines: parts.flatMap((part) => linesOf(part, notation)),
  }
}

function linesOf(slide: Record<string, unknown>, notation: Notation): Line[] {
  return linesIn(slide).flatMap((line) => readSlideLine(line, notation))
}

function linesIn(slide: unknown): Record<string, unknown>[] {
  const items = listOf(objectOf(slide)['items'])
  return items.flatMap((item) => listOf(objectOf(item)['lines']).map(objectOf))
}

function metadataOf(show: Show): Partial<Metadata> {
  const meta = objectOf(show['meta'])
  const of = (name: string): string | null => textOf(meta[name])
  const authors: Author[] = [
    ...splitAuthors(of('artist') ?? '', 'artist'),
    ...splitAuthors(of('author') ?? '', 'author'),
    ...splitAuthors(of('composer') ?? '', 'music'),
  ]
  const tempo = Number.parseInt(of('tempo') ?? of('bpm') ?? '', 10)
  return {
    title: of('title') ?? textOf(show['name']),
    authors,
    copyright: of('copyright'),
    ccli: of('CCLI'),
    year: of('year'),
    key: of('key'),
    tempo: tempo > 0 && tempo < 1000 ? tempo : null,
    other: ['publisher', 'number', 'notes'].flatMap((name) => {
      const value = of(name)
      return value === null ? [] : [{ name, value }]
    }),
  }
}

function chordNames(slides: Record<string, unknown>): string[] {
  const chords = Object.values(slides).flatMap((slide) =>
    linesIn(slide).flatMap((line) => listOf(line['chords'])),
  )
  return chords.map((chord) => textOf(objectOf(chord)['key']) ?? '')
}
