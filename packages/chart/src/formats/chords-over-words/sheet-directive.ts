import { numberInLabel } from '../../headings/heading.ts'
import { sectionTypeOf } from '../../headings/section-words.ts'
import { readDirective } from '../chordpro/directive.ts'
import { addMetadata, collect, isMetadataName } from '../chordpro/metadata-fields.ts'
import { addLine, openSection, type Sheet } from './sheet-state.ts'

type SheetLine = Sheet['lines'][number]

/**
 * ChordPro's directives among chords over words, as half-converted files have them, and the bare
 * `nk: G` that names a new key.
 *
 * @returns whether the line was one.
 */
export function handleSheetDirective(sheet: Sheet, text: string, line: SheetLine): boolean {
  const words = text.trim()
  const inner =
    /^\{(.*)\}$/.exec(words)?.[1] ?? /^(?:nk|new_key|transpose)\s*:.*$/i.exec(words)?.[0]
  if (inner === undefined) return false
  const directive = readDirective(inner, 0, inner.length)
  const { name, value } = directive
  const { start, end } = line
  if (name.startsWith('start_of_')) {
    const word = name.slice('start_of_'.length)
    const type = word === 'tab' ? 'tab' : (sectionTypeOf(word) ?? 'other')
    const label = value === '' ? null : value
    const open = { kind: 'heading', text: label ?? word, start, end } as const
    openSection(sheet, {
      type,
      number: label === null ? null : numberInLabel(label),
      label,
      times: 1,
      open,
    })
  } else if (name.startsWith('end_of_')) {
    sheet.current = null
  } else if (name === 'comment' || name === 'comment_italic' || name === 'comment_box') {
    addLine(sheet, {
      kind: 'comment',
      style: 'plain',
      text: value,
      selector: directive.selector,
      start,
      end,
    })
  } else {
    noteMetadata(sheet, name, value)
    addLine(sheet, { kind: 'directive', ...directive, start, end })
  }
  return true
}

function noteMetadata(sheet: Sheet, name: string, value: string): void {
  if (!isMetadataName(name)) return
  const found = collect()
  addMetadata(found, name, value)
  const { metadata } = sheet
  metadata.title ??= found.title
  metadata.key ??= found.key
  metadata.tempo ??= found.tempo
  metadata.time ??= found.time
  metadata.ccli ??= found.ccli
  metadata.copyright ??= found.copyright
  if (found.capo > 0) metadata.capo ??= found.capo
  if (found.subtitles.length > 0)
    metadata.subtitles = [...(metadata.subtitles ?? []), ...found.subtitles]
  metadata.authors.push(...found.authors)
}
