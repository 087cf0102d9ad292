import type { Section, Song } from '../../model/song.ts'
import { tagFor } from './tag.ts'

/** A section with the heading it gets in the file. */
export type NamedSection = { readonly section: Section; readonly tag: string }

/**
 * The sections with their headings. No two get the same one, unless they are the same words, since
 * OpenSong puts those together.
 */
export function namedSections(song: Song, source: string | null): NamedSection[] {
  const taken = new Map<string, string>()
  const tags = new Map<string, string>()
  return song.sections.map((section) => {
    const known = section.sameAs === null ? undefined : tags.get(section.sameAs)
    const tag = known ?? free(tagFor(section, source !== null), taken)
    taken.set(tag.toUpperCase(), section.id)
    tags.set(section.id, tag)
    return { section, tag }
  })
}

/** The order of the song, `V1 C V2 C`; empty where it follows from the lines. */
export function orderText(song: Song, named: readonly NamedSection[]): string {
  if (!song.sequenceStated && !isRecalled(song)) return ''
  const tags = new Map(named.map(({ section, tag }) => [section.id, tag]))
  return song.sequence
    .flatMap(({ section, times }) => Array.from({ length: times }, () => tags.get(section) ?? ''))
    .filter((tag) => tag !== '')
    .join(' ')
}

/** `{chorus}` and the like: the order says more than the lines. */
function isRecalled(song: Song): boolean {
  const lines = [...song.head, ...song.tail].concat(
    ...song.sections.map((section) => [...section.lead, ...section.lines]),
  )
  return lines.some(({ kind }) => kind === 'recall')
}

function free(tag: string, taken: ReadonlyMap<string, string>): string {
  if (tag === '' || !taken.has(tag.toUpperCase())) return tag
  const base = tag.replace(/\s?\d+$/, '')
  const blank = base.length > 1 ? ' ' : ''
  for (let number = 2; ; number += 1) {
    const next = `${base}${blank}${number}`
    if (!taken.has(next.toUpperCase())) return next
  }
}
