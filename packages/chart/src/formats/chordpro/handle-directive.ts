import { parseHeading } from '../../headings/heading.ts'
import type { CommentLine } from '../../model/line.ts'
import { parseKey } from '../../music/key.ts'
import { openHeading } from './dialects.ts'
import { readDefinition } from './definition.ts'
import { directiveLine, readDirective, type Directive } from './directive.ts'
import { isKnownDirective } from './directive-names.ts'
import { endEnvironment, startEnvironment } from './environment.ts'
import { addMetadata, isMetadataName } from './metadata-fields.ts'
import { changeKey, changeShift } from './pitch.ts'
import { recallSection } from './recall.ts'
import { addLine, closeSection, warn, type State } from './state.ts'

/**
 * Acts on the directive between `open` and `close` (the braces are outside).
 *
 * @returns false where a brace is just text: inside a tab or ABC block only the end counts.
 */
export function handleDirective(
  state: State,
  open: number,
  close: number,
  start: number,
  end: number,
): boolean {
  const directive = readDirective(state.text, open, close)
  const { name } = directive
  if (state.current?.isBlock === true && !name.startsWith('end_of_')) return false
  if (name.startsWith('start_of_')) startEnvironment(state, directive, start, end)
  else if (name.startsWith('end_of_')) endEnvironment(state, directive, start, end)
  else if (commentStyles.has(name)) readComment(state, directive, start, end)
  else act(state, directive, start, end)
  return true
}

const commentStyles = new Map<string, CommentLine['style']>([
  ['comment', 'plain'],
  ['highlight', 'plain'],
  ['comment_italic', 'italic'],
  ['comment_box', 'box'],
])

function act(state: State, directive: Directive, start: number, end: number): void {
  const { name, value } = directive
  if (name === 'chorus') recallSection(state, value, start, end)
  else if (name === 'repeat') recallSection(state, value, start, end, 'any')
  else if (name === 'transpose') changeShift(state, value, start, end)
  else if (name === 'new_key') changeKey(state, value, start, end)
  else if (name === 'key' && directive.selector === null) readKey(state, directive, start, end)
  else {
    if (isBreak(name) && state.current?.ends === 'blank') closeSection(state, null)
    addLine(state, directiveLine(directive, start, end))
    note(state, directive, start)
  }
}

function isBreak(name: string): boolean {
  return name === 'column_break' || name === 'new_page' || name === 'new_physical_page'
}

/** What a directive says about the song, beside standing in the file. */
function note(state: State, directive: Directive, start: number): void {
  const { name, value, selector } = directive
  if (name === 'define' || name === 'chord') {
    const definition = readDefinition(value, selector)
    if (definition !== null) state.definitions.push(definition)
    else if (name === 'define')
      warn(
        state,
        'define.unknown',
        'This chord diagram could not be read; it is kept as written.',
        start,
      )
  } else if (name === 'meta') {
    const cut = value.search(/[\s:]/)
    const field = cut < 0 ? value : value.slice(0, cut)
    if (cut > 0) noteMetadata(state, field.toLowerCase(), value.slice(cut + 1).trim(), selector)
  } else if (isMetadataName(name)) {
    noteMetadata(state, name, value, selector)
  } else if (!isKnownDirective(name)) {
    warn(
      state,
      'directive.unknown',
      `The directive “${name}” is not known; it is kept as written.`,
      start,
    )
  }
}

function noteMetadata(state: State, name: string, value: string, selector: string | null): void {
  if (selector !== null) {
    state.conditional.push({ name, value })
    return
  }
  addMetadata(state.metadata, name, value)
  if (name === 'key' && state.metadata.key === value)
    state.pitch = { key: value, shift: state.pitch.shift }
}

/** The first key is the song's; any later one starts another key at its line. */
function readKey(state: State, directive: Directive, start: number, end: number): void {
  if (state.metadata.key !== null) {
    changeKey(state, directive.value, start, end)
    return
  }
  addLine(state, directiveLine(directive, start, end))
  noteMetadata(state, 'key', directive.value, null)
  if (directive.value !== '' && parseKey(directive.value, { notation: state.notation }) === null) {
    warn(state, 'key.unknown', `“${directive.value}” is not a key this engine knows.`, start)
  }
}

/**
 * A comment; `{c: Verse 1}` straight above lyrics is a heading (SongbookPro writes them so), and
 * `{c: Chorus}` with no lyrics below means that the chorus is sung again.
 */
function readComment(state: State, directive: Directive, start: number, end: number): void {
  const { name, value, selector } = directive
  const heading =
    selector === null && state.current?.ends !== 'directive' ? parseHeading(value) : null
  if (heading !== null && lyricsFollow(state, end)) {
    openHeading(state, value, start, end)
    return
  }
  if (heading?.type === 'chorus' && state.lastChorus !== null) {
    recallSection(state, value, start, end)
    warn(state, 'recall.guessed', `“${value}” was read as: sing the chorus again.`, start)
    return
  }
  addLine(state, {
    kind: 'comment',
    style: commentStyles.get(name) ?? 'plain',
    text: value,
    selector,
    start,
    end,
  })
}

function lyricsFollow(state: State, end: number): boolean {
  const { text } = state
  let at = end
  if (text.charCodeAt(at) === 13) at += 1
  if (text.charCodeAt(at) === 10) at += 1
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1
  const next = text.charCodeAt(at)
  return at < text.length && next !== 10 && next !== 13 && next !== 123 && next !== 35
}
