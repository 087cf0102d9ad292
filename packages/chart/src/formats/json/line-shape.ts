import type { ChordMark } from '../../model/chord-mark.ts'
import type { Line } from '../../model/line.ts'
import { list, maybe, object, oneOf, refuse, text, whole, type Shape } from './shape.ts'

/** One line of any kind; chords come as their text. */
export function lineShape(mark: (text: string) => ChordMark): Shape<Line> {
  const place = { start: whole, end: whole }
  const pitch = { key: maybe(text), shift: whole }
  const chord: Shape<ChordMark> = (data, where) => mark(text(data, where))
  const segment = object({ chord: maybe(chord), annotation: maybe(text), text, ...place })
  const shapes: { [Kind in Line['kind']]: Shape<Extract<Line, { kind: Kind }>> } = {
    lyric: object({ kind: oneOf('lyric'), segments: list(segment), ...place }),
    comment: object({
      kind: oneOf('comment'),
      style: oneOf('plain', 'italic', 'box'),
      text,
      selector: maybe(text),
      ...place,
    }),
    heading: object({ kind: oneOf('heading'), text, ...place }),
    directive: object({
      kind: oneOf('directive'),
      name: text,
      selector: maybe(text),
      value: text,
      ...place,
    }),
    key: object({
      kind: oneOf('key'),
      directive: oneOf('key', 'transpose'),
      value: text,
      ...pitch,
      ...place,
    }),
    recall: object({
      kind: oneOf('recall'),
      section: maybe(text),
      label: maybe(text),
      ...pitch,
      ...place,
    }),
    verbatim: object({ kind: oneOf('verbatim'), text, ...place }),
    credit: object({ kind: oneOf('credit'), text, ...place }),
    remark: object({ kind: oneOf('remark'), text, ...place }),
    blank: object({ kind: oneOf('blank'), ...place }),
  }
  const kinds = new Map<unknown, Shape<Line>>(Object.entries(shapes))
  return (data, where) => {
    const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined
    return (kinds.get(kind) ?? refuse(`${where}.kind`, 'a kind of line'))(data, where)
  }
}
