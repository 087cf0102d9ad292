import { numberInLabel, parseHeading } from '../../headings/heading.ts'
import { sectionTypeOf } from '../../headings/section-words.ts'
import type { SectionType } from '../../model/section-type.ts'
import { directiveLine, readAttributes, type Directive } from './directive.ts'
import { addLine, closeSection, openSection, warn, type State } from './state.ts'

/** `{start_of_verse: Verse 1}`, `{start_of_chorus label="Refrain"}`, `{sot}`. */
export function startEnvironment(
  state: State,
  directive: Directive,
  start: number,
  end: number,
): void {
  const word = directive.name.slice('start_of_'.length)
  const before = state.current
  if (before?.ends === 'directive') {
    warn(
      state,
      'section.unclosed',
      `“${before.environment ?? ''}” is still open here; it was closed.`,
      start,
    )
  }
  const label = labelOf(word, directive.value)
  openSection(state, {
    type: typeOf(word, label),
    number: label === null ? null : numberInLabel(label),
    label,
    ends: 'directive',
    environment: word,
    selector: directive.selector,
    open: directiveLine(directive, start, end),
  })
}

/** `{end_of_verse}`; one that nothing opened is kept and reported. */
export function endEnvironment(
  state: State,
  directive: Directive,
  start: number,
  end: number,
): void {
  const line = directiveLine(directive, start, end)
  const word = directive.name.slice('end_of_'.length)
  const open = state.current
  if (open?.ends !== 'directive') {
    addLine(state, line)
    warn(state, 'section.not_open', `“${word}” ends here but never began.`, start)
    return
  }
  if (open.environment !== word) {
    warn(
      state,
      'section.mismatch',
      `“${open.environment ?? ''}” began but “${word}” ends here; it was closed.`,
      start,
    )
  }
  closeSection(state, line)
}

const types = new Map<string, SectionType>([
  ['tab', 'tab'],
  ['grid', 'grid'],
  ['abc', 'abc'],
  ['ly', 'lilypond'],
  ['lilypond', 'lilypond'],
  ['svg', 'svg'],
  ['textblock', 'textblock'],
])

/** Programs that know verses only write `{start_of_verse: Bridge}`: there the label says more. */
function typeOf(word: string, label: string | null): SectionType {
  const block = types.get(word)
  if (block !== undefined) return block
  const said = label === null ? null : (parseHeading(label)?.type ?? null)
  if (said !== null && said !== 'other') return said
  return sectionTypeOf(word.replaceAll('_', ' ')) ?? 'other'
}

/** A value is the label itself or carries it as an attribute; ABC and images have others. */
export function labelOf(word: string, value: string): string | null {
  if (value === '') return null
  const { attributes, rest } = readAttributes(value)
  const label = attributes.get('label') ?? (attributes.size === 0 ? withoutShape(word, rest) : '')
  return label === '' ? null : label
}

/** `{start_of_grid 1+4x4+2 Intro}`: the shape comes first and is no label. */
function withoutShape(word: string, value: string): string {
  if (word !== 'grid') return value
  return value.replace(/^(?:\d+\+)?\d+x\d+(?:\+\d+)?\s*/, '')
}
