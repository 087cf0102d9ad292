import { decodeEntities } from '../xml/entities.ts'
import type { XmlElement } from '../xml/node.ts'

/** A line of the lyrics, decoded, and where it stands in the file. */
export type RawLine = { readonly text: string; readonly start: number; readonly end: number }

/** The lines inside an element. Places are those of the file, before entities are decoded. */
export function rawLines(source: string, element: XmlElement): RawLine[] {
  const lines: RawLine[] = []
  for (const node of element.children) {
    if (node.kind !== 'text') continue
    const { isCharacterData } = node
    const start = node.start + (isCharacterData ? '<![CDATA['.length : 0)
    const end = node.end - (isCharacterData ? ']]>'.length : 0)
    for (const line of cut(source, start, end)) {
      const text = isCharacterData ? line.text : decodeEntities(line.text)
      lines.push(...withoutBreaks({ ...line, text }))
    }
  }
  return lines
}

function* cut(source: string, from: number, to: number): Generator<RawLine> {
  let start = from
  for (let at = from; at <= to; at += 1) {
    const code = at === to ? 10 : source.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    yield { text: source.slice(start, at), start, end: at }
    if (code === 13 && source.charCodeAt(at + 1) === 10) at += 1
    start = at + 1
  }
}

/** Line ends written as `&#10;` part lines too; such lines have no place of their own. */
function withoutBreaks(line: RawLine): RawLine[] {
  if (!/[\r\n]/.test(line.text)) return [line]
  const parts = line.text.split(/\r\n|\r|\n/)
  if (parts.at(-1) === '') parts.pop()
  return parts.length === 1
    ? [{ ...line, text: parts[0] ?? '' }]
    : parts.map((text) => ({ text, start: -1, end: -1 }))
}
