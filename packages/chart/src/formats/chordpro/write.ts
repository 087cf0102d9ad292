import type { Line } from '../../model/line.ts'
import type { Section, Song } from '../../model/song.ts'
import { shapeSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'
import { labelOf } from './environment.ts'
import { Page } from './page.ts'
import { definitionLine } from './definition-line.ts'
import { closingLine, openingLine } from './line-text.ts'
import { recalledOrder } from './recalled-order.ts'
import { withMetadataLines } from './write-metadata.ts'

/**
 * Writes ChordPro. Lines that still stand as they were read are copied letter by letter, so an
 * unchanged song gives its own text and an edit changes only its own lines. The chords written
 * are shapes below the song's capo, which is what ChordPro means.
 */
export function writeChordPro(song: Song, options: WriteOptions = {}): Written {
  const written = writeInNotation(shapeSong(song), options.notation)
  const source = written.source?.format === 'chordpro' ? written.source.text : null
  const page = new Page(source)
  if (source?.startsWith('\ufeff')) page.addRaw('\ufeff')
  const placed = withMetadataLines(written, source)
  const { head, sections, tail } = placed
  addLines(page, head)
  if (source === null) for (const each of written.definitions) page.addText(definitionLine(each))
  if (source === null) page.separate()
  const order = source === null && placed.sequenceStated ? recalledOrder(placed) : null
  for (const section of order ?? sections) {
    if (section !== null) addSection(page, section)
    else addRecall(page)
  }
  addLines(page, tail)
  return { text: page.text(), losses: order === null ? lossesOf(song) : [] }
}

function addRecall(page: Page): void {
  page.separate()
  page.addText('{chorus}')
}

function addSection(page: Page, section: Section): void {
  addLines(page, section.lead)
  if (isLoose(section) || (page.holds(section.open) && saysLabel(section)))
    addAsWritten(page, section)
  else addEnvironment(page, section)
}

/** From a ChordPro file: its own directives, or none. */
function addAsWritten(page: Page, section: Section): void {
  if (section.open !== null) page.add(section.open)
  addLines(page, section.lines)
  if (section.close !== null) page.add(section.close)
}

/** Made here or read from another format: put between `start_of` and `end_of`. */
function addEnvironment(page: Page, section: Section): void {
  page.separate()
  const last = section.lines.findLastIndex((line) => line.kind !== 'blank')
  page.addText(openingLine(section))
  addLines(page, section.lines.slice(0, last + 1))
  page.addText(closingLine(section))
}

/** Whether the line that opens a section still says its label; else it is written anew. */
function saysLabel({ open, environment, label }: Section): boolean {
  if (open?.kind === 'directive') return labelOf(environment ?? '', open.value) === label
  return open?.kind === 'heading' && open.text === label
}

function isLoose(section: Section): boolean {
  return section.open === null && section.type === 'other' && section.label === null
}

function addLines(page: Page, lines: readonly Line[]): void {
  for (const line of lines) page.add(line)
}

function lossesOf(song: Song): string[] {
  const losses: string[] = []
  if (song.sequenceStated)
    losses.push(
      'ChordPro has no place for the order of sections; the sections are written once, in the order of the song.',
    )
  return losses
}
