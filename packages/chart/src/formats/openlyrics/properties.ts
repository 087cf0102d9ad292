import type { AuthorRole, Metadata, MetadataEntry } from '../../model/metadata.ts'
import { child, childElements, childText, textOf, type XmlElement } from '../xml/node.ts'

/** Properties that are kept by their own names. */
export const ownNames = ['variant', 'publisher', 'version', 'keywords'] as const

const roles = new Map<string, AuthorRole>([
  ['words', 'words'],
  ['music', 'music'],
  ['translation', 'translation'],
  ['arrangement', 'arrangement'],
])

/** The metadata of an OpenLyrics song. Text that is in several languages is taken in the first. */
export function readProperties(song: XmlElement): Partial<Metadata> {
  const properties = child(song, 'properties')
  const [title = null, ...others] = listOf(properties, 'titles').map(textIn)
  const tempo = properties === null ? null : child(properties, 'tempo')
  const beats = Number(textOf(tempo).trim())
  const isBeats = Number.isInteger(beats) && beats > 0 && beats < 1000
  return {
    title,
    subtitles: others,
    authors: listOf(properties, 'authors').map((author) => ({
      name: textIn(author),
      role: roles.get(author.attributes.get('type') ?? '') ?? 'author',
    })),
    copyright: childText(properties, 'copyright'),
    ccli: childText(properties, 'ccliNo'),
    year: childText(properties, 'released') ?? childText(properties, 'releaseDate'),
    key: childText(properties, 'key'),
    time: childText(properties, 'timeSignature'),
    tempo: isBeats ? beats : null,
    themes: [...new Set(listOf(properties, 'themes').map(textIn))],
    songbooks: childElements(properties === null ? null : child(properties, 'songbooks')).map(
      ({ attributes }) => ({
        name: attributes.get('name') ?? '',
        number: attributes.get('entry') ?? null,
      }),
    ),
    language: languageOf(song),
    other: [...otherOf(properties), ...(isBeats ? [] : entry('tempo', textOf(tempo).trim()))],
  }
}

function otherOf(properties: XmlElement | null): MetadataEntry[] {
  const own = ownNames.flatMap((name) => entry(name, childText(properties, name) ?? ''))
  return [
    ...own,
    ...listOf(properties, 'comments').flatMap((each) => entry('comment', textIn(each))),
  ]
}

function entry(name: string, value: string): MetadataEntry[] {
  return value === '' ? [] : [{ name, value }]
}

function languageOf(song: XmlElement): string | null {
  const lyrics = child(song, 'lyrics')
  const [verse] = childElements(lyrics, 'verse')
  return verse?.attributes.get('lang') ?? song.attributes.get('xml:lang') ?? null
}

function listOf(properties: XmlElement | null, name: string): XmlElement[] {
  const list = properties === null ? null : child(properties, name)
  return childElements(list).filter((element) => textIn(element) !== '')
}

function textIn(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim()
}
