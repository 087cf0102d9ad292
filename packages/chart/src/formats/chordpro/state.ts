import type { ChordDefinition } from '../../model/chord-definition.ts'
import type { Line, Pitch } from '../../model/line.ts'
import { isBlockType, type SectionType } from '../../model/section-type.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import { collect, type Collected } from './metadata-fields.ts'

/** A section while its lines are read. */
export type OpenSection = {
  type: SectionType
  number: number | null
  label: string | null
  environment: string | null
  selector: string | null
  lead: Line[]
  open: Line | null
  lines: Line[]
  close: Line | null
  pitch: Pitch
  /** Ends by its directive, at the next heading, or at the first blank line. */
  ends: 'directive' | 'heading' | 'blank'
  /** Its lines are kept letter by letter. */
  isBlock: boolean
}

/** Everything the reader knows while it goes down the lines of one song. */
export type State = {
  readonly text: string
  readonly notation: Notation
  readonly firstLine: number
  readonly warnings: Warning[]
  readonly metadata: Collected
  /** Metadata under a selector; used where the song has none without. */
  readonly conditional: { name: string; value: string }[]
  readonly definitions: ChordDefinition[]
  readonly sections: OpenSection[]
  /** The last section with each label, in lower case. */
  readonly placeByLabel: Map<string, number>
  /** The place of the last chorus. */
  lastChorus: number | null
  /** Lines since the last section ended. */
  pending: Line[]
  head: Line[] | null
  current: OpenSection | null
  /** Line of the song being read, from 0. */
  line: number
  lineStart: number
  /** The next `[` at or after the current line; the text's length when there is none. */
  nextBracket: number
  /** The same for `]`. */
  nextClose: number
  pitch: Pitch
  /** What each `{transpose}` still in force adds. */
  readonly shifts: number[]
  /** Whether some chord makes no sense in English, or has the H that English does not know. */
  isForeign: boolean
  /** Whether the line before was blank, a directive or the beginning. */
  afterBreak: boolean
}

export function startState(text: string, notation: Notation, firstLine: number): State {
  return {
    text,
    notation,
    firstLine,
    warnings: [],
    metadata: collect(),
    conditional: [],
    definitions: [],
    sections: [],
    placeByLabel: new Map(),
    lastChorus: null,
    pending: [],
    head: null,
    current: null,
    line: 0,
    lineStart: 0,
    nextBracket: -1,
    nextClose: -1,
    pitch: { key: null, shift: 0 },
    shifts: [],
    isForeign: false,
    afterBreak: true,
  }
}

/** Puts a line where it belongs: into the open section, else between the sections. */
export function addLine(state: State, line: Line): void {
  if (state.current === null) state.pending.push(line)
  else state.current.lines.push(line)
}

type Opening = Pick<OpenSection, 'type' | 'number' | 'label' | 'ends'> &
  Partial<Pick<OpenSection, 'environment' | 'selector' | 'open'>>

/** Ends the open section, if any, and begins a new one at this line. */
export function openSection(state: State, opening: Opening): OpenSection {
  closeSection(state, null)
  if (state.head === null) {
    state.head = state.pending
    state.pending = []
  }
  const section: OpenSection = {
    environment: null,
    selector: null,
    open: null,
    ...opening,
    lead: state.pending,
    lines: [],
    close: null,
    pitch: state.pitch,
    isBlock: isBlockType(opening.type),
  }
  state.pending = []
  if (section.label !== null)
    state.placeByLabel.set(section.label.toLowerCase(), state.sections.length)
  if (section.type === 'chorus') state.lastChorus = state.sections.length
  state.sections.push(section)
  state.current = section
  return section
}

export function closeSection(state: State, close: Line | null): void {
  const section = state.current
  if (section === null) return
  section.close = close
  state.current = null
  if (section.ends === 'heading') state.pending.push(...takeTail(section))
}

/** A heading's section ends with its last words; blanks and breaks after them lead to the next. */
function takeTail({ lines }: OpenSection): Line[] {
  const last = lines.findLastIndex(
    ({ kind }) => kind !== 'blank' && kind !== 'directive' && kind !== 'key',
  )
  return lines.splice(last + 1)
}

const mostWarnings = 200

/** Adds a warning at an offset of the current line. */
export function warn(state: State, code: string, message: string, offset = state.lineStart): void {
  if (state.warnings.length >= mostWarnings) return
  state.warnings.push({
    code,
    message,
    line: state.firstLine + state.line,
    column: offset - state.lineStart + 1,
  })
}
