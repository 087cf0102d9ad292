import type { Line } from '../model/line.ts'
import type { SectionType } from '../model/section-type.ts'

type Compared = {
  readonly type: SectionType
  readonly label: string | null
  readonly lines: readonly Line[]
}

/**
 * Finds sections that an author wrote out again instead of recalling them: same type, same label,
 * same words and chords.
 *
 * @returns for each section the place of the first one it equals, or null
 */
export function sameSections(sections: readonly Compared[]): (number | null)[] {
  const places = new Map<SectionType, number[]>()
  return sections.map((section, place) => {
    const candidates = places.get(section.type)
    if (candidates === undefined) {
      places.set(section.type, [place])
      return null
    }
    const same = candidates.find((candidate) => isSame(section, sections[candidate]))
    if (same === undefined && candidates.length < mostCandidates) candidates.push(place)
    return same ?? null
  })
}

/** More different sections of one type than this are no song's. */
const mostCandidates = 30

function isSame(section: Compared, other: Compared | undefined): boolean {
  if (section.lines.length === 0 || section.lines.length !== other?.lines.length) return false
  if (section.label?.toLowerCase() !== other.label?.toLowerCase()) return false
  return section.lines.every((line, index) => isSameLine(line, other.lines[index]))
}

function isSameLine(line: Line, other: Line | undefined): boolean {
  if (other?.kind !== line.kind) return false
  if (line.kind === 'lyric' && other.kind === 'lyric') {
    return (
      line.segments.length === other.segments.length &&
      line.segments.every(({ chord, annotation, text }, index) => {
        const twin = other.segments[index]
        return twin?.chord === chord && twin.annotation === annotation && twin.text === text
      })
    )
  }
  if ('text' in line && 'text' in other) return line.text === other.text
  return line.kind === 'blank'
}
