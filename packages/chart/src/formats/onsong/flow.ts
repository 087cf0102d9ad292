import { parseHeading } from '../../headings/heading.ts'
import type { SectionType } from '../../model/section-type.ts'

type Named = {
  readonly type: SectionType
  readonly number: number | null
  readonly label: string | null
}

const mostEntries = 500
const mostTimes = 20

/** The order in which a song is sung, `V1, Chorus, (2x), V2`, as places among its sections. */
export function readFlow(
  flow: string,
  sections: readonly Named[],
): { readonly places: readonly number[]; readonly unknown: readonly string[] } {
  const places: number[] = []
  const unknown: string[] = []
  for (const written of flow.split(/[,;\n]/).slice(0, mostEntries)) {
    const name = written.trim()
    const times = timesIn(name)
    const last = places.at(-1)
    if (times > 1 && last !== undefined)
      places.push(...Array.from({ length: times - 1 }, () => last))
    if (name === '' || name.startsWith('(') || times > 1) continue
    const place = placeOf(name, sections)
    if (place < 0) unknown.push(name)
    else places.push(place)
  }
  return { places, unknown: [...new Set(unknown)] }
}

/** `(Repeat 2x)` and `2x` repeat what stands before. */
function timesIn(name: string): number {
  const found = /^\(?(?:repeat\s*)?(?:(\d{1,2})\s*x|x\s*(\d{1,2}))\)?$/i.exec(name)
  return Math.min(Number(found?.[1] ?? found?.[2] ?? 1), mostTimes)
}

function placeOf(name: string, sections: readonly Named[]): number {
  const same = sections.findIndex(({ label }) => label?.toLowerCase() === name.toLowerCase())
  if (same >= 0) return same
  const heading = parseHeading(name, { letters: true })
  if (heading === null) return -1
  const { type, number } = heading
  const exact = sections.findIndex((each) => each.type === type && each.number === number)
  return exact >= 0 || number !== null ? exact : sections.findIndex((each) => each.type === type)
}
