import { sectionLetters, type SectionType } from '../model/section-type.ts'

type Unnamed = {
  readonly type: SectionType
  readonly number: number | null
  readonly label: string | null
}

/**
 * Gives every section its id, and a number to those of a type that is there several times
 * without labels: three verses become `v1`, `v2`, `v3`, a lone chorus is `c`.
 */
export function nameSections(
  sections: readonly Unnamed[],
): { readonly id: string; readonly number: number | null }[] {
  const unlabelled = new Map<SectionType, number>()
  for (const { type, label } of sections) {
    if (label === null) unlabelled.set(type, (unlabelled.get(type) ?? 0) + 1)
  }
  const counted = new Map<SectionType, number>()
  const taken = new Map<string, number>()
  return sections.map(({ type, number, label }) => {
    const known =
      number ?? (label === null && (unlabelled.get(type) ?? 0) > 1 ? count(counted, type) : null)
    return {
      id: free(sectionLetters[type] + (known === null ? '' : String(known)), taken),
      number: known,
    }
  })
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
