import { layoutChart } from '../../layout/layout-chart.ts'
import type { LayoutLine, LayoutSection } from '../../layout/tree.ts'
import type { Metadata } from '../../model/metadata.ts'
import type { Song } from '../../model/song.ts'
import { shapeSong } from '../../song/sounding-song.ts'
import { writeInNotation } from '../../song/song-notation.ts'
import type { WriteOptions, Written } from '../format.ts'
import { chordsAboveWords } from './line-text.ts'

/** Writes metadata lines, `[Verse 1]` headings and the chords above their words. */
export function writeChordsOverWords(song: Song, options: WriteOptions = {}): Written {
  const written = writeInNotation(shapeSong(song), options.notation)
  const asWritten = { ...written, pitch: 'sounding' as const, sequenceStated: false }
  const { sections } = layoutChart(asWritten, { repeats: 'label' })
  const blocks = [metadataText(written.metadata), ...sections.map(sectionText)]
  return {
    text: blocks.filter((block) => block !== '').join('\n\n') + '\n',
    losses: lossesOf(song),
  }
}

function metadataText(metadata: Metadata): string {
  const byRole = (role: string): string =>
    metadata.authors
      .filter((author) => author.role === role)
      .map((author) => author.name)
      .join(', ')
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['Title', metadata.title],
    ['Artist', byRole('artist')],
    ['Author', byRole('author')],
    ['Words', byRole('words')],
    ['Music', byRole('music')],
    ['Translated by', byRole('translation')],
    ['Arranged by', byRole('arrangement')],
    ['Key', metadata.key],
    ['Capo', metadata.capo === 0 ? null : metadata.capo],
    ['Tempo', metadata.tempo],
    ['Time', metadata.time],
    ['Copyright', metadata.copyright],
    ['CCLI', metadata.ccli],
  ]
  return facts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

function sectionText(section: LayoutSection): string {
  const heading = section.label === '' ? [] : [`[${section.label}]`]
  return [...heading, ...section.lines.flatMap(lineText)].join('\n')
}

function lineText(line: LayoutLine): string[] {
  if (line.kind === 'lyrics') return chordsAboveWords(line)
  if (line.kind === 'blank') return ['']
  return [line.kind === 'comment' ? `[${line.text}]` : line.text]
}

function lossesOf(song: Song): string[] {
  const losses: string[] = []
  const { subtitles, themes, scriptures, songbooks } = song.metadata
  if (subtitles.length > 0) losses.push('Plain text has no place for subtitles.')
  if (themes.length + scriptures.length + songbooks.length > 0) {
    losses.push('Plain text has no place for themes, scripture references and songbooks.')
  }
  if (hasKeyChange(song)) losses.push('Changes of key are written into the chords.')
  if (song.definitions.length > 0) losses.push('Plain text has no place for chord diagrams.')
  if (song.sequenceStated)
    losses.push('Plain text has no place for the order of sections; they are written once.')
  return losses
}

function hasKeyChange(song: Song): boolean {
  return song.sections.some(({ lines }) => lines.some((line) => line.kind === 'key'))
}
