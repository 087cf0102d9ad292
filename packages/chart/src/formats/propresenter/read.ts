import { parseHeading } from '../../headings/heading.ts'
import type { Line } from '../../model/line.ts'
import type { ReadSong } from '../../model/song.ts'
import { madeHere } from '../../model/span.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { decodeBase64 } from '../base64.ts'
import { splitAuthors } from '../names.ts'
import { plainLine } from '../plain-line.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { descendants, textOf, type XmlElement } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { plainTextOfRtf } from './rtf.ts'

/**
 * Reads a presentation of ProPresenter 4 to 6: XML with the words of each slide in base64. A named
 * group of slides is a section; without groups each slide is one.
 *
 * @throws UnreadableSongError for broken XML, and for another kind of file
 */
export function readProPresenter(text: string): ReadSong {
  const root = parseXml(text)
  if (root.name !== 'RVPresentationDocument')
    throw new UnreadableSongError('file.unknown_format', 'This is no ProPresenter presentation.')
  const groups = descendants(root, 'RVSlideGrouping')
  const sections =
    groups.length === 0 ? slidesOf(root, '') : groups.flatMap((group) => sectionsOf(group))
  const of = (name: string): string | null => root.attributes.get(name)?.trim() || null
  const writers = of('CCLIAuthor')
  const song = buildSong({
    metadata: {
      title: of('CCLISongTitle'),
      authors: splitAuthors(
        writers ?? of('CCLIArtistCredits') ?? '',
        writers === null ? 'artist' : 'author',
      ),
      copyright:
        [of('CCLICopyrightYear') ?? of('CCLICopyrightInfo'), of('CCLIPublisher')]
          .filter((part) => part !== null)
          .join(' ') || null,
      ccli: of('CCLISongNumber') ?? of('CCLILicenseNumber'),
    },
    sections,
    pitch: 'sounding',
    source: { format: 'propresenter', text, firstLine: 1 },
  })
  return { song, warnings: [] }
}

function sectionsOf(group: XmlElement): SectionDraft[] {
  const name = group.attributes.get('name')?.trim() ?? ''
  const slides = slidesOf(group, name)
  const [first] = slides
  if (name === '' || first === undefined) return slides
  return [{ ...first, lines: slides.flatMap(({ lines }) => lines) }]
}

function slidesOf(parent: XmlElement, group: string): SectionDraft[] {
  return descendants(parent, 'RVDisplaySlide').flatMap((slide) => {
    const name = group || (slide.attributes.get('label')?.trim() ?? '')
    const lines = descendants(slide, 'RVTextElement').flatMap(wordsOf)
    return lines.length === 0 ? [] : [draft(name, lines)]
  })
}

function draft(name: string, lines: readonly Line[]): SectionDraft {
  if (name === '') return { type: 'verse', lines }
  const { type = 'other', number = null } = parseHeading(name) ?? {}
  const open = { kind: 'heading', text: name, ...madeHere } as const
  return { type, number, label: name, open, lines }
}

/** Version 6 has the words beside their looks; earlier ones have them as RTF only. */
function wordsOf(element: XmlElement): Line[] {
  const strings = descendants(element, 'NSString')
  const plain = strings.find(({ attributes }) => attributes.get('rvXMLIvarName') === 'PlainText')
  const rich =
    element.attributes.get('RTFData') ??
    textOf(strings.find(({ attributes }) => attributes.get('rvXMLIvarName') === 'RTFData') ?? null)
  const words =
    plain === undefined
      ? plainTextOfRtf(new TextDecoder('windows-1252').decode(decodeBase64(rich)))
      : new TextDecoder('utf-8').decode(decodeBase64(textOf(plain)))
  return words
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => plainLine(line))
}
