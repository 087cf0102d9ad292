import { sectionLetters, type SectionType } from '../model/section-type.ts'
import type { Line } from '../model/line.ts'
import { sameSections } from './same-sections.ts'

type Unnamed = {
  readonly type: SectionType
  readonly number: number | null
  readonly label: string | null
  readonly lines: readonly Line[]
}

export type SectionName = {
  readonly id: string
  readonly number: number | null
  /** The id of the first section this one repeats word by word. */
  readonly sameAs: string | null
}

/**
 * Gives every section its id, and a number to those of a type that is there several times
 * without labels: three verses become `v1`, `v2`, `v3`, a lone chorus is `c`. A section written
 * out again has the number of the first one.
 */
export function nameSections(sections: readonly Unnamed[]): SectionName[] {
  const same = sameSections(sections)
  const different = countDifferent(sections, same)
  const counted = new Map<SectionType, number>()
  const taken = new Map<string, number>()
  const names: SectionName[] = []
  sections.forEach(({ type, number, label }, place) => {
    const first = names[same[place] ?? -1]
    const isCounted = label === null && (different.get(type) ?? 0) > 1
    const known = number ?? first?.number ?? (isCounted ? count(counted, type) : null)
    const id = free(sectionLetters[type] + (known === null ? '' : String(known)), taken)
    names.push({ id, number: known, sameAs: first?.id ?? null })
  })
  return names
}

function countDifferent(
  sections: readonly Unnamed[],
  same: readonly (number | null)[],
): Map<SectionType, number> {
  const different = new Map<SectionType, number>()
  sections.forEach(({ type, label }, place) => {
    if (label === null && same[place] === null) count(different, type)
  })
  return different
}

function count(counted: Map<SectionType, number>, type: SectionType): number {
  const next = (counted.get(type) ?? 0) + 1
  counted.set(type, next)
  return next
}

/** `c`, then `c-2`, `c-3`: the same heading twice is still two sections. */
function free(wanted: string, taken: Map<string, number>): string {
  const times = (taken.get(wanted) ?? 0) + 1
  taken.set(wanted, times)
  return times === 1 ? wanted : `${wanted}-${times}`
}
