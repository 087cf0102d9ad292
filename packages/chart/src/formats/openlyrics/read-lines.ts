import { chordMark, type ChordMark } from '../../model/chord-mark.ts'
import type { Line, Segment } from '../../model/line.ts'
import type { Notation } from '../../music/notation.ts'
import type { XmlElement, XmlNode } from '../xml/node.ts'
import { textOf } from '../xml/node.ts'
import { chordText } from './chord-text.ts'

type Piece = {
  chord: ChordMark | null
  annotation: string | null
  text: string
  start: number
  end: number
}

type State = {
  readonly notation: Notation
  readonly lines: Line[]
  pieces: Piece[]
}

/**
 * The lines inside one `<lines>`: mixed text with `<br/>`, chords that stand before their text or
 * wrap it, comments, and tags for looks, of which the text is kept.
 */
export function readLines(element: XmlElement, notation: Notation): Line[] {
  const state: State = { notation, lines: [], pieces: [] }
  for (const node of element.children) readNode(state, node)
  endLine(state)
  const last = state.lines.findLastIndex(({ kind }) => kind !== 'blank')
  const first = state.lines.findIndex(({ kind }) => kind !== 'blank')
  return state.lines.slice(Math.max(first, 0), last + 1)
}

function readNode(state: State, node: XmlNode): void {
  const { start, end } = node
  if (node.kind === 'text') {
    addText(state, node.text, start, end)
    return
  }
  switch (node.name) {
    case 'br':
      endLine(state)
      return
    case 'line':
      if (state.pieces.length > 0 && textIn(state.pieces) !== '') endLine(state)
      for (const child of node.children) readNode(state, child)
      endLine(state)
      return
    case 'chord':
      state.pieces.push({
        chord: chordMark(chordText(node), state.notation),
        annotation: null,
        text: '',
        start,
        end,
      })
      break
    case 'comment':
      state.pieces.push({
        chord: null,
        annotation: flat(textOf(node)).trim(),
        text: '',
        start,
        end,
      })
      return
    case 'tag':
      if (node.children.length === 0) addText(state, ' ', start, end)
      break
    default:
  }
  for (const child of node.children) readNode(state, child)
}

function addText(state: State, text: string, start: number, end: number): void {
  const words = flat(text)
  const last = state.pieces.at(-1)
  if (last === undefined)
    state.pieces.push({ chord: null, annotation: null, text: words, start, end })
  else {
    last.text += words
    last.end = end
  }
}

/** Line ends in the file are its author's, not the song's. */
function flat(text: string): string {
  return text.replace(/[\s\ufeff]+/g, ' ')
}

function textIn(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}

function endLine(state: State): void {
  const { pieces } = state
  state.pieces = []
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) {
    state.lines.push({ kind: 'blank', start: -1, end: -1 })
    return
  }
  const place = { start: first.start, end: last.end }
  const marked = pieces.filter(({ chord, annotation }) => chord !== null || annotation !== null)
  const words = textIn(pieces)
  if (words === '' && marked.every(({ chord }) => chord === null)) {
    state.lines.push(
      ...marked.map((piece): Line => ({
        kind: 'comment',
        style: 'plain',
        text: piece.annotation ?? '',
        selector: null,
        start: piece.start,
        end: piece.end,
      })),
    )
    if (marked.length === 0) state.lines.push({ kind: 'blank', ...place })
    return
  }
  state.lines.push({ kind: 'lyric', segments: segmentsOf(pieces), ...place })
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments = pieces.map((piece, index) => {
    const isFirst = index === 0 && piece.chord === null && piece.annotation === null
    const text = isFirst ? piece.text.trimStart() : piece.text
    return {
      ...piece,
      text: index === pieces.length - 1 ? text.trimEnd() : text.replace(/ +/g, ' '),
    }
  })
  return segments.filter(
    ({ chord, annotation, text }) => chord !== null || annotation !== null || text !== '',
  )
}
