import type { Line } from '../../model/line.ts'
import { madeHere } from '../../model/span.ts'
import type { SungType } from '../../model/section-type.ts'
import type { SectionDraft } from '../../song/build-song.ts'
import { bracketLine } from './bracket-line.ts'

/** Words under OpenLP's own name for them: `v1`, `C1`, `o2`. */
export type TaggedVerse = { readonly tag: string; readonly text: string }

const types: Readonly<Record<string, SungType>> = {
  v: 'verse',
  c: 'chorus',
  b: 'bridge',
  p: 'pre-chorus',
  i: 'intro',
  e: 'ending',
  o: 'other',
}

/**
 * The sections of verses in the order in which they are stored or shown; a name that comes again
 * with the same words is the same section.
 *
 * @param order names in the order in which they are sung, where that is not the verses' own
 */
export function tagSections(
  verses: readonly TaggedVerse[],
  order?: readonly string[],
): { sections: SectionDraft[]; sequence: number[] } {
  const places = new Map<string, number>()
  const sections: SectionDraft[] = []
  const shown = verses.map(({ tag, text }) => {
    const known = places.get(`${tag.toLowerCase()}\n${text}`)
    if (known !== undefined) return known
    places.set(`${tag.toLowerCase()}\n${text}`, sections.length)
    if (!places.has(tag.toLowerCase())) places.set(tag.toLowerCase(), sections.length)
    sections.push(sectionOf(tag, text))
    return sections.length - 1
  })
  const sung = order?.flatMap((tag) => places.get(tag.toLowerCase()) ?? []) ?? shown
  return { sections, sequence: sung.length === 0 ? shown : sung }
}

function sectionOf(tag: string, text: string): SectionDraft {
  const [, letter = '', digits = ''] = /^([a-z])(\d*)/i.exec(tag) ?? []
  const open = tag === '' ? null : ({ kind: 'heading', text: tag, ...madeHere } as const)
  return {
    type: types[letter.toLowerCase()] ?? 'other',
    number: digits === '' ? null : Number(digits),
    open,
    lines: linesOf(text),
  }
}

/** `[---]` may part a slide and is no line; `{it}` and the like are looks. */
function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/\{\/?[a-z]{1,12}\d?\}/gi, '').trim())
    .filter((line) => line !== '' && !/^\[-{2,}\]$/.test(line))
    .map((line) => bracketLine(line))
}
