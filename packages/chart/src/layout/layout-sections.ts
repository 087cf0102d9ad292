import { sectionNames } from '../model/section-type.ts'
import type { Line, Pitch, RecallLine } from '../model/line.ts'
import type { Section, SequenceEntry, Song } from '../model/song.ts'
import type { ChordWriter } from './chord-writer.ts'
import { layoutLines } from './layout-lines.ts'
import type { LayoutLine, LayoutSection } from './tree.ts'
import type { ChartView } from './view.ts'

/** The chart in the order of the file, remarks between the sections included. */
export function layoutAsWritten(song: Song, view: ChartView, write: ChordWriter): LayoutSection[] {
  const drawing = start(song, view, write)
  addLoose(drawing, song.head)
  for (const section of song.sections) {
    addLoose(drawing, section.lead)
    if (isShown(section.selector, view)) addSection(drawing, section, section.pitch, null, 1)
  }
  addLoose(drawing, song.tail)
  return drawing.sections
}

/** The chart in a sequence; a section's own remarks come with its first showing. */
export function layoutSequence(
  song: Song,
  view: ChartView,
  write: ChordWriter,
  sequence: readonly (SequenceEntry | string)[],
): LayoutSection[] {
  const drawing = start(song, view, write)
  addLoose(
    drawing,
    song.head.filter((line) => line.kind !== 'recall'),
  )
  for (const entry of sequence) {
    const { section: id, times } = typeof entry === 'string' ? { section: entry, times: 1 } : entry
    const section = drawing.byId.get(id)
    if (section === undefined) continue
    if (!drawing.shown.has(id))
      addLoose(
        drawing,
        section.lead.filter((line) => line.kind !== 'recall'),
      )
    addSection(drawing, section, section.pitch, null, times)
  }
  return drawing.sections
}

type Drawing = {
  readonly view: ChartView
  readonly write: ChordWriter
  readonly byId: ReadonlyMap<string, Section>
  readonly shown: Set<string>
  readonly sections: LayoutSection[]
  breakBefore: LayoutSection['breakBefore']
}

function start(song: Song, view: ChartView, write: ChordWriter): Drawing {
  const byId = new Map(song.sections.map((section) => [section.id, section]))
  return { view, write, byId, shown: new Set(), sections: [], breakBefore: 'none' }
}

/** Lines outside sections: comments are shown, recalls bring their section, the rest is silent. */
function addLoose(drawing: Drawing, lines: readonly Line[]): void {
  let remarks: LayoutLine[] = []
  for (const line of lines) {
    if (line.kind === 'comment' && isShown(line.selector, drawing.view) && line.text !== '') {
      remarks.push({ kind: 'comment', style: line.style, text: line.text })
    } else if (line.kind === 'recall') {
      addRemarks(drawing, remarks)
      remarks = []
      addRecall(drawing, line)
    } else if (line.kind === 'directive') {
      noteBreak(drawing, line.name)
    }
  }
  addRemarks(drawing, remarks)
}

function noteBreak(drawing: Drawing, name: string): void {
  if (name === 'column_break') drawing.breakBefore = 'column'
  if (name === 'new_page' || name === 'new_physical_page') drawing.breakBefore = 'page'
}

function addRemarks(drawing: Drawing, lines: LayoutLine[]): void {
  if (lines.length === 0) return
  push(drawing, {
    id: null,
    type: 'remarks',
    number: null,
    label: '',
    labelGiven: false,
    again: false,
    times: 1,
    lines,
  })
}

function addRecall(drawing: Drawing, line: RecallLine): void {
  const section = line.section === null ? undefined : drawing.byId.get(line.section)
  if (section !== undefined) addSection(drawing, section, line, line.label, 1)
}

function addSection(
  drawing: Drawing,
  section: Section,
  pitch: Pitch,
  label: string | null,
  times: number,
): void {
  const again = drawing.shown.has(section.id)
  drawing.shown.add(section.id)
  const folded = again && drawing.view.repeats !== 'full'
  const given = label ?? section.label
  push(drawing, {
    id: section.id,
    type: section.type,
    number: section.number,
    label: given ?? nameOf(section),
    labelGiven: given !== null,
    again,
    times,
    lines: folded ? [] : layoutLines(section, pitch, drawing.view, drawing.write),
  })
}

function push(drawing: Drawing, section: Omit<LayoutSection, 'breakBefore'>): void {
  drawing.sections.push({ ...section, breakBefore: drawing.breakBefore })
  drawing.breakBefore = 'none'
}

function nameOf(section: Section): string {
  const name = sectionNames[section.type]
  return name === '' || section.number === null ? name : `${name} ${section.number}`
}

/** A conditional directive is shown when its selector is among the view's, `guitar!` when not. */
export function isShown(selector: string | null, view: ChartView): boolean {
  if (selector === null || view.selectors === undefined) return true
  if (selector.endsWith('!')) return !view.selectors.includes(selector.slice(0, -1))
  return view.selectors.includes(selector)
}
