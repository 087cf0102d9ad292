import { parseHeading } from '../../headings/heading.ts'
import { sectionNames, type SectionType } from '../../model/section-type.ts'
import type { Song } from '../../model/song.ts'

export type VerseName = {
  readonly type: SectionType
  readonly number: number | null
  /** Null where type and number say it all. */
  readonly label: string | null
}

/** `v1`, `c`, `b2`, `v1a`, `intro`. Programs in other languages have names of their own. */
export function readVerseName(name: string): VerseName {
  const heading = parseHeading(name.slice(0, longest), { letters: true })
  if (heading === null)
    return { type: 'other', number: null, label: name === '' ? null : name.slice(0, longest) }
  const { type, number } = heading
  const part = /\d([a-z])$/i.exec(name)?.[1]
  const label =
    part === undefined || number === null ? null : `${sectionNames[type]} ${number}${part}`
  return { type, number, label }
}

const longest = 60

const letters: Partial<Record<SectionType, string>> = {
  verse: 'v',
  chorus: 'c',
  'pre-chorus': 'p',
  bridge: 'b',
  ending: 'e',
  outro: 'o',
  intro: 'i',
}

/** A name for every section; one that repeats another word by word has that one's. */
export function verseNames(song: Song): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, type, number, sameAs } of song.sections) {
    const known = sameAs === null ? undefined : names.get(sameAs)
    const base = letters[type] ?? type
    const first = number === null || number < 1 ? (type === 'verse' ? 1 : null) : number
    const name = known ?? free(base, first, taken)
    taken.add(name)
    names.set(id, name)
  }
  return names
}

function free(base: string, number: number | null, taken: ReadonlySet<string>): string {
  let name = base + (number === null ? '' : String(number))
  for (let next = (number ?? 1) + 1; taken.has(name); next += 1) name = `${base}${next}`
  return name
}
