import type { Line, Pitch, RecallLine } from '../model/line.ts'
import { sectionNames } from '../model/section-type.ts'
import type { Section, SequenceEntry, Song } from '../model/song.ts'
import { layoutLines } from './layout-lines.ts'
import type { Pen } from './pen.ts'
import type { LayoutLine, LayoutSection } from './tree.ts'
import { isShown } from './view.ts'

/** The chart in the order of the file, remarks between the sections included. */
export function layoutAsWritten(song: Song, pen: Pen): LayoutSection[] {
  const drawing = start(song, pen)
  const pitch = { key: song.metadata.key, shift: 0 }
  addLoose(drawing, song.head, pitch)
  for (const section of song.sections) {
    addLoose(drawing, section.lead, section.pitch)
    if (isShown(section.selector, pen.view)) addSection(drawing, section, section.pitch, null, 1)
  }
  addLoose(drawing, song.tail, song.sections.at(-1)?.pitch ?? pitch)
  return drawing.sections
}

/** The chart in a sequence; a section's own remarks come with its first showing. */
export function layoutSequence(
  song: Song,
  pen: Pen,
  sequence: readonly (SequenceEntry | string)[],
): LayoutSection[] {
  const drawing = start(song, pen)
  addLoose(drawing, withoutRecalls(song.head), { key: song.metadata.key, shift: 0 })
  for (const entry of sequence) {
    const { section: id, times } = typeof entry === 'string' ? { section: entry, times: 1 } : entry
    const section = drawing.byId.get(id)
    if (section === undefined) continue
    if (!drawing.shown.has(id)) addLoose(drawing, withoutRecalls(section.lead), section.pitch)
    addSection(drawing, section, section.pitch, null, times)
  }
  return drawing.sections
}

type Drawing = {
  readonly pen: Pen
  readonly byId: ReadonlyMap<string, Section>
  /** The sections shown so far, each with the pitch it was last shown in. */
  readonly shown: Map<string, string>
  readonly sections: LayoutSection[]
  breakBefore: LayoutSection['breakBefore']
}

function start(song: Song, pen: Pen): Drawing {
  const byId = new Map(song.sections.map((section) => [section.id, section]))
  return { pen, byId, shown: new Map(), sections: [], breakBefore: 'none' }
}

function withoutRecalls(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.kind !== 'recall')
}

/** Lines outside sections: comments are shown, recalls bring their section, the rest is silent. */
function addLoose(drawing: Drawing, lines: readonly Line[], pitch: Pitch): void {
  let remarks: LayoutLine[] = []
  for (const line of lines) {
    if (line.kind === 'comment' && isShown(line.selector, drawing.pen.view)) {
      const text = drawing.pen.comment(line.text, pitch)
      if (text !== '') remarks.push({ kind: 'comment', style: line.style, text })
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

const remarkSection = {
  id: null,
  type: 'remarks',
  number: null,
  label: '',
  labelGiven: false,
  again: false,
  times: 1,
} as const

function addRemarks(drawing: Drawing, lines: LayoutLine[]): void {
  if (lines.length > 0) push(drawing, { ...remarkSection, lines })
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
  const { pen, shown } = drawing
  const again = shown.has(section.id)
  const isSamePitch = shown.get(section.id) === pitchName(pitch)
  shown.set(section.id, pitchName(pitch))
  const given = label ?? section.label
  push(drawing, {
    id: section.id,
    type: section.type,
    number: section.number,
    label: given === null ? nameOf(section) : pen.words(given),
    labelGiven: given !== null,
    again,
    times,
    // A label alone would hide that the chords are other ones this time.
    lines: isSamePitch && pen.view.repeats !== 'full' ? [] : layoutLines(section, pitch, pen),
  })
}

function pitchName({ key, shift }: Pitch): string {
  return `${shift} ${key ?? ''}`
}

function push(drawing: Drawing, section: Omit<LayoutSection, 'breakBefore'>): void {
  drawing.sections.push({ ...section, breakBefore: drawing.breakBefore })
  drawing.breakBefore = 'none'
}

function nameOf(section: Section): string {
  const name = sectionNames[section.type]
  return name === '' || section.number === null ? name : `${name} ${section.number}`
}
