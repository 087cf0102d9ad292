import type { Song } from '../../model/song.ts'
import { soundingSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'
import { applyEdits, type TextEdit } from '../xml/edit-xml.ts'
import { escapeXml } from '../xml/entities.ts'
import { childElements, type XmlElement } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { fields } from './fields.ts'
import { lossesOf } from './losses.ts'
import { readOpenSong } from './read.ts'
import { namedSections, orderText, type NamedSection } from './section-tags.ts'
import { lyricsText } from './write-lyrics.ts'

/**
 * Writes OpenSong's XML. A song that came from such a file is written into that file: elements
 * that still say the same, and lines that were not changed, stay letter by letter.
 */
export function writeOpenSong(song: Song, options: WriteOptions = {}): Written {
  const written = writeInNotation(soundingSong(song), options.notation)
  const text =
    written.source?.format === 'opensong' ? intoSource(written, written.source.text) : anew(written)
  return { text, losses: lossesOf(song) }
}

function anew(song: Song): string {
  const named = namedSections(song, null)
  const values = [
    ...fields.map(({ elements, write }) => [elements[0], write(song.metadata)] as const),
    ['presentation', orderText(song, named)] as const,
  ]
  const lines = values.map(([name, value]) => `  <${name}>${escapeXml(value)}</${name}>`)
  const lyrics = lyricsText(song, named, null)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<song>',
    ...lines,
    `  <lyrics>${lyrics}</lyrics>`,
    '</song>',
    '',
  ].join('\n')
}

function intoSource(song: Song, source: string): string {
  const root = parseXml(source)
  const { song: told } = readOpenSong(source, { notation: song.notation })
  const edits: TextEdit[] = []
  for (const { elements, write } of fields) {
    const value = write(song.metadata)
    if (value === write(told.metadata)) continue
    const [first, ...twins] = elements
    edits.push(...setElement(root, first, value, source))
    for (const twin of twins) if (has(root, twin)) edits.push(...setElement(root, twin, '', source))
  }
  const named = namedSections(song, source)
  if (song.sequenceStated && contentOf(song.sequence) !== contentOf(told.sequence))
    edits.push(...setElement(root, 'presentation', orderText(song, named), source))
  if (bodyOf(song) !== bodyOf(told)) edits.push(...setLyrics(root, song, named, source))
  return applyEdits(source, edits)
}

function setLyrics(
  root: XmlElement,
  song: Song,
  named: readonly NamedSection[],
  source: string,
): TextEdit[] {
  const [lyrics] = childElements(root, 'lyrics')
  const isData = lyrics?.children.some((node) => node.kind === 'text' && node.isCharacterData)
  const ending = lyrics === undefined ? '' : source.slice(lyrics.innerStart, lyrics.innerEnd)
  const lastBreak = /\r?\n[ \t]*$/.exec(ending.slice(-100))?.[0] ?? ''
  const text = lyricsText(song, named, isData === true ? null : source) + lastBreak
  return setElement(root, 'lyrics', text, source, (each) => each)
}

/** Replaces what stands in an element, or puts a new element before the end of the song. */
function setElement(
  root: XmlElement,
  name: string,
  value: string,
  source: string,
  escape = escapeXml,
): TextEdit[] {
  const [element] = childElements(root, name)
  const text = escape(value)
  if (element === undefined) {
    const isClosed = root.innerStart === root.end
    if (isClosed) return []
    const at = root.innerEnd
    return [{ start: at, end: at, text: `  <${name}>${text}</${name}>\n` }]
  }
  if (element.innerStart < element.end)
    return [{ start: element.innerStart, end: element.innerEnd, text }]
  const opening = source.slice(element.start, element.end).replace(/\s*\/>$/, '>')
  return [{ start: element.start, end: element.end, text: `${opening}${text}</${name}>` }]
}

function has(root: XmlElement, name: string): boolean {
  return childElements(root, name).length > 0
}

function bodyOf({ head, sections, tail }: Song): string {
  return contentOf({ head, sections, tail })
}

function contentOf(value: unknown): string {
  return JSON.stringify(value)
}
