import { lineAndColumn } from '../../model/span.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { decodeEntities } from './entities.ts'
import type { XmlElement, XmlNode } from './node.ts'

const mostElements = 200_000
const deepest = 64

type Open = { -readonly [Field in keyof XmlElement]: XmlElement[Field] } & {
  readonly tag: string
  readonly children: XmlNode[]
}

/**
 * Reads an XML document in one pass. Nothing outside the text is ever looked at: a document type
 * and entities of its own are refused, as are elements more than 64 deep. Instructions and
 * comments are passed over.
 *
 * @returns the outermost element, with places that count from the beginning of `text`
 * @throws UnreadableSongError for text that is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const open: Open[] = []
  let root: XmlElement | null = null
  let count = 0
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const textEnd = tag < 0 ? text.length : tag
    const parent = open.at(-1)
    if (textEnd > at) addText(text, parent, at, textEnd)
    if (tag < 0) break
    if (text.startsWith('<!--', tag)) at = endOf(text, '-->', tag)
    else if (text.startsWith('<?', tag)) at = endOf(text, '?>', tag)
    else if (text.startsWith('<![CDATA[', tag)) at = addCharacterData(text, parent, tag)
    else if (text.startsWith('<!', tag))
      throw damaged(text, tag, 'declares a document type or entities of its own, which is refused')
    else if (text.charCodeAt(tag + 1) === 47) {
      const closed = close(text, open.pop(), tag)
      at = closed.end
      if (open.length === 0) root ??= closed
    } else {
      count += 1
      if (count > mostElements)
        throw damaged(text, tag, `has more than ${mostElements} elements, too many for songs`)
      if (open.length === 0 && root !== null) throw damaged(text, tag, 'goes on after its end')
      const begun = begin(text, tag)
      at = begun.innerStart
      parent?.children.push(begun)
      if (begun.end < 0) open.push(begun)
      else if (parent === undefined) root = begun
      if (open.length > deepest)
        throw new UnreadableSongError('file.too_deep', 'This file is nested too deeply for songs.')
    }
  }
  if (root === null || open.length > 0) throw damaged(text, text.length, 'ends too early')
  return root
}

function addText(text: string, parent: Open | undefined, start: number, end: number): void {
  if (parent === undefined) {
    if (text.slice(start, end).trim() !== '')
      throw damaged(text, start, 'has text outside its elements')
    return
  }
  const decoded = decodeEntities(text.slice(start, end))
  parent.children.push({ kind: 'text', text: decoded, isCharacterData: false, start, end })
}

function addCharacterData(text: string, parent: Open | undefined, start: number): number {
  const end = endOf(text, ']]>', start)
  const inner = text.slice(start + '<![CDATA['.length, end - ']]>'.length)
  parent?.children.push({ kind: 'text', text: inner, isCharacterData: true, start, end })
  return end
}

const none: ReadonlyMap<string, string> = new Map()
const nameAt = /[\p{L}_:][\p{L}\p{N}_:.·-]*/uy
const attributeAt = /\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const tagEndAt = /\s*(\/?)>/y

/** Reads a start tag; `end` stays -1 when an end tag is to follow. */
function begin(text: string, start: number): Open {
  const tag = matchAt(nameAt, text, start + 1)?.[0]
  if (tag === undefined) throw damaged(text, start, 'has a “<” that begins no element')
  let at = start + 1 + tag.length
  let attributes: Map<string, string> | null = null
  for (;;) {
    const found = matchAt(attributeAt, text, at)
    if (found === null) break
    attributes ??= new Map()
    attributes.set(found[1] ?? '', decodeEntities(found[2] ?? found[3] ?? ''))
    at += found[0].length
  }
  const end = matchAt(tagEndAt, text, at)
  if (end === null) throw damaged(text, start, 'has an element that is not written properly')
  at += end[0].length
  const closesItself = end[1] === '/'
  return {
    kind: 'element',
    tag,
    name: tag.slice(tag.indexOf(':') + 1),
    attributes: attributes ?? none,
    children: [],
    start,
    innerStart: at,
    innerEnd: closesItself ? at : -1,
    end: closesItself ? at : -1,
  }
}

function close(text: string, open: Open | undefined, start: number): Open {
  const tag = matchAt(nameAt, text, start + 2)?.[0]
  if (open === undefined || tag !== open.tag)
    throw damaged(text, start, `closes “${tag ?? ''}”, which is not open here`)
  const end = matchAt(tagEndAt, text, start + 2 + tag.length)
  if (end === null) throw damaged(text, start, 'has an end tag that is not written properly')
  open.innerEnd = start
  open.end = start + 2 + tag.length + end[0].length
  return open
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function endOf(text: string, mark: string, start: number): number {
  const found = text.indexOf(mark, start)
  if (found < 0) throw damaged(text, start, 'has a part that is never closed')
  return found + mark.length
}

function damaged(text: string, at: number, what: string): UnreadableSongError {
  const { line } = lineAndColumn(text, at)
  return new UnreadableSongError('file.damaged', `This XML file ${what} (line ${line}).`)
}
