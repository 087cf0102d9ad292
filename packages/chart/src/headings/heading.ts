import type { SectionType } from '../model/section-type.ts'
import { sectionTypeOf, sectionTypeOfLetter } from './section-words.ts'

/** A section heading taken apart: `Chorus 2 (x3):` is a chorus, number 2, sung three times. */
export type Heading = {
  readonly type: SectionType
  readonly number: number | null
  /** The heading without brackets, colon and repeat. */
  readonly label: string
  readonly times: number
}

const longestHeading = 40
const shape =
  /^(?<name>\p{L}[\p{L}/ -]*?)[\s.#]*(?<number>\d{1,3}|[ivx]{1,4})?(?<part>[a-d])?[\s.]*$/iu
const repeat = /[\s,]*(?:\(?\s*(?:[x×]\s*(?<before>\d{1,2})|(?<after>\d{1,2})\s*[x×])\s*\)?)$/iu

/**
 * Reads a heading such as `Verse 1:`, `[Chorus]`, `REFRAIN`, `Strophe 2`, `Pre-Chorus (2x)`.
 *
 * @param options.letters also reads `V1` and `C`, where the context says that it is a heading.
 * @returns null when the text is something else.
 */
export function parseHeading(text: string, options: { letters?: boolean } = {}): Heading | null {
  if (text.length > longestHeading) return null
  const label = bare(text)
  const times = repeat.exec(label)
  const name = times === null ? label : label.slice(0, times.index).trimEnd()
  const parts = shape.exec(name)?.groups
  if (parts === undefined) return null
  const type = typeOf(name, parts.name ?? '', options.letters === true)
  if (type === null) return null
  const count = Number(times?.groups?.before ?? times?.groups?.after ?? 1)
  return { type, number: numberOf(parts.number), label: name, times: Math.max(1, count) }
}

/** The number at the end of a label: 2 for `Verse 2`, null for `Verse`. */
export function numberInLabel(label: string): number | null {
  const found = /(\d{1,3})\s*[a-d]?$/i.exec(label.trimEnd())
  return found === null ? null : Number(found[1])
}

function bare(text: string): string {
  let label = text.trim()
  if (/^[[(<].*[\])>]:?$/.test(label)) label = label.replace(/^.|.:?$/g, '').trim()
  return label.replace(/\s*:$/, '').trim()
}

function typeOf(whole: string, name: string, letters: boolean): SectionType | null {
  const known = sectionTypeOf(whole) ?? sectionTypeOf(name)
  if (known !== null || !letters) return known
  return name.length <= 4 ? sectionTypeOfLetter(name) : null
}

const romanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null
  if (/^\d+$/.test(written)) return Number(written)
  const place = romanNumbers.indexOf(written.toLowerCase())
  return place < 0 ? null : place + 1
}
