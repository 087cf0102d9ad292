import { chordMark } from '../../model/chord-mark.ts'
import type { Metadata } from '../../model/metadata.ts'
import { sectionNames, type SectionType } from '../../model/section-type.ts'
import type { Section, Song } from '../../model/song.ts'
import { notations, type Notation } from '../../music/notation.ts'
import { lineShape } from './line-shape.ts'
import { flag, list, maybe, object, oneOf, text, times, whole, type Shape } from './shape.ts'

const metadata: Shape<Metadata> = object({
  title: maybe(text),
  sortTitle: maybe(text),
  subtitles: list(text),
  authors: list(
    object({
      name: text,
      role: oneOf('author', 'words', 'music', 'translation', 'arrangement', 'artist'),
    }),
  ),
  copyright: maybe(text),
  ccli: maybe(text),
  key: maybe(text),
  capo: whole,
  tempo: maybe(whole),
  time: maybe(text),
  duration: maybe(whole),
  year: maybe(text),
  album: maybe(text),
  language: maybe(text),
  themes: list(text),
  scriptures: list(text),
  songbooks: list(object({ name: text, number: maybe(text) })),
  other: list(object({ name: text, value: text })),
})

const definition = object({
  name: text,
  instrument: maybe(text),
  baseFret: whole,
  frets: list(maybe(whole)),
  fingers: list(maybe(whole)),
  keys: list(whole),
  copyOf: maybe(text),
})

const sectionTypes = Object.keys(sectionNames) as SectionType[]

/** A song as `writeSongJson` writes it. */
export const songShape: Shape<Song> = (data, place) => {
  const { notation } = object({ notation: oneOf(...notations) })(data, place)
  return song(notation)(data, place)
}

function song(notation: Notation): Shape<Song> {
  const line = lineShape((written) => chordMark(written, notation))
  const section: Shape<Section> = object({
    id: text,
    type: oneOf(...sectionTypes),
    number: maybe(whole),
    label: maybe(text),
    environment: maybe(text),
    selector: maybe(text),
    sameAs: maybe(text),
    lead: list(line),
    open: maybe(line),
    lines: list(line),
    close: maybe(line),
    pitch: object({ key: maybe(text), shift: whole }),
  })
  return object({
    metadata,
    pitch: oneOf('sounding', 'shapes'),
    notation: oneOf(...notations),
    head: list(line),
    sections: list(section),
    tail: list(line),
    sequence: list(object({ section: text, times })),
    sequenceStated: flag,
    definitions: list(definition),
    source: maybe(object({ format: text, text, firstLine: whole })),
  })
}
