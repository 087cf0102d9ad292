import type { Line } from '../../model/line.ts'
import { lyricOf } from '../../song/song-text.ts'
import type { Sheet, SheetSection } from './sheet-state.ts'

const mostTimes = 20

/**
 * Sections stored once: a heading without lines, or with the lines of an earlier section under the
 * same heading, means that section again.
 *
 * @returns the sections that are left, and their order as places among them; null for the order
 * when every section is sung once, as written
 */
export function withoutRepeats(sheet: Sheet): {
  sections: SheetSection[]
  sequence: number[] | null
} {
  const sections: SheetSection[] = []
  const places = new Map<string, number>()
  const sequence: number[] = []
  for (const { place, times } of sheet.order) {
    const section = sheet.sections[place]
    if (section === undefined) continue
    const known = earlier(section, sections, places)
    const stored = known ?? sections.push(section) - 1
    if (known === undefined) places.set(contentOf(section), stored)
    for (let time = 0; time < Math.min(times, mostTimes); time += 1) sequence.push(stored)
  }
  return { sections, sequence: sequence.length === sections.length ? null : sequence }
}

function earlier(
  section: SheetSection,
  sections: readonly SheetSection[],
  places: ReadonlyMap<string, number>,
): number | undefined {
  if (section.open === null) return undefined
  const same = places.get(contentOf(section))
  if (same !== undefined || section.lines.some((line) => line.kind !== 'blank')) return same
  const named = sections.findIndex(
    ({ type, number }) => type === section.type && number === section.number,
  )
  return named < 0 ? undefined : named
}

function contentOf(section: SheetSection): string {
  return [section.type, section.number ?? '', ...section.lines.map(lineOf)].join('\n').trimEnd()
}

function lineOf(line: Line): string {
  if (line.kind !== 'lyric')
    return line.kind === 'blank' ? '' : JSON.stringify({ ...line, start: 0, end: 0 })
  return lyricOf(line) + line.segments.map(({ chord }) => chord?.text ?? '').join('|')
}
