import type { Section, Song } from '../../model/song.ts'

/** A section, or null where the one chorus is sung again. */
export type OrderedSection = Section | null

/**
 * The sections of a song in the order in which they are sung, as ChordPro can say it: each written
 * once, and `{chorus}` where the chorus comes again.
 *
 * @returns null when the order needs more than that
 */
export function recalledOrder(song: Song): readonly OrderedSection[] | null {
  const byId = new Map(song.sections.map((section) => [section.id, section]))
  const choruses = song.sections.filter(({ type }) => type === 'chorus').length
  const written = new Set<string>()
  const order: OrderedSection[] = []
  for (const { section: id, times } of song.sequence) {
    const section = byId.get(id)
    if (section === undefined) return null
    const again = written.has(id) ? times : times - 1
    if (again > 0 && (section.type !== 'chorus' || choruses > 1)) return null
    if (!written.has(id)) order.push(section)
    written.add(id)
    order.push(...Array.from({ length: again }, () => null))
  }
  return written.size === song.sections.length ? order : null
}
