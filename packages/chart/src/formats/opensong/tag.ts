import { parseHeading } from '../../headings/heading.ts'
import { sectionNames, type SectionType } from '../../model/section-type.ts'
import type { Section } from '../../model/song.ts'

/** What stands in the brackets of a heading, `V1`, taken apart. */
export type Tag = {
  /** As written. */
  readonly text: string
  readonly type: SectionType
  readonly number: number | null
  /** Null where type and number say it all. */
  readonly label: string | null
}

/** `V1`, `C`, `P2`, `V3-4`, `Intro`; a name of the author's own keeps its words. */
export function readTag(written: string): Tag {
  const text = written.trim().slice(0, longest)
  const heading = parseHeading(text, { letters: true })
  const isPlain = /^(?:[a-z]{1,2}\s?\d*)?$/i.test(text)
  if (heading !== null) {
    const { type, number } = heading
    return { text, type, number, label: isPlain ? null : text }
  }
  const begins = /^([a-z]{1,2})(\d{1,3})\D/i.exec(text)
  const known = begins === null ? null : parseHeading(begins[1] ?? '', { letters: true })
  if (known !== null) return { text, type: known.type, number: Number(begins?.[2]), label: text }
  return { text, type: 'other', number: null, label: text === '' ? null : text }
}

const longest = 80

const letters: Partial<Record<SectionType, string>> = {
  verse: 'V',
  chorus: 'C',
  'pre-chorus': 'P',
  bridge: 'B',
  tag: 'T',
}

/** The heading for a section: its own, else a letter with a number. */
export function tagFor(section: Section, isOwn: boolean): string {
  if (isOwn && section.open?.kind === 'heading') return section.open.text
  const letter = letters[section.type]
  const number = section.number === null ? '' : String(section.number)
  if (letter !== undefined) return letter + number
  const words = section.label?.replace(/[[\]\r\n]/g, ' ').trim() ?? sectionNames[section.type]
  const isNumbered = number === '' || /\d$/.test(words)
  return isNumbered ? words : `${words} ${number}`
}
