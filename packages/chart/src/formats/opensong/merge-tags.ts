import type { Line } from '../../model/line.ts'
import { lyricOf } from '../../song/song-text.ts'
import type { TaggedDraft } from './block.ts'

export type Merged = {
  readonly sections: readonly TaggedDraft[]
  /** The blocks as places among the sections, where a heading alone calls for one again. */
  readonly order: readonly number[] | null
  /** Sections that were put together from several blocks. */
  readonly merged: readonly TaggedDraft[]
}

/**
 * OpenSong puts blocks under the same heading together. One that repeats the first word by word,
 * or has no words, means that the section is sung again here.
 */
export function mergeSameTags(drafts: readonly TaggedDraft[]): Merged {
  const sections: TaggedDraft[] = []
  const merged: TaggedDraft[] = []
  const order: number[] = []
  const places = new Map<string, number>()
  for (const draft of drafts) {
    const place = draft.open === null || draft.tag === '' ? undefined : places.get(draft.tag)
    const first = place === undefined ? undefined : sections[place]
    const words = contentOf(draft)
    if (place === undefined || first === undefined || words === contentOf(first)) {
      if (place === undefined) places.set(draft.tag, sections.length)
      order.push(sections.length)
      sections.push(draft)
      continue
    }
    order.push(place)
    if (words === '') continue
    sections[place] = { ...first, lines: [...first.lines, ...draft.lines] }
    merged.push(draft)
  }
  const isRecalled = order.length > sections.length && merged.length === 0
  return { sections, order: isRecalled ? order : null, merged }
}

function contentOf({ lines }: TaggedDraft): string {
  return lines.map(textOf).filter(Boolean).join('\n')
}

function textOf(line: Line): string {
  if (line.kind !== 'lyric') return ''
  return lyricOf(line) || line.segments.map(({ chord }) => chord?.text ?? '').join(' ')
}
