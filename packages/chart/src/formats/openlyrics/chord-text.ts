import type { Chord } from '../../music/chord.ts'
import { formatChord } from '../../music/format-chord.ts'
import { escapeXml } from '../xml/entities.ts'
import type { XmlElement } from '../xml/node.ts'
import { structureOfSuffix, suffixOfStructure } from './structures.ts'

/** A chord's name: as written in version 0.8, put together from its parts in version 0.9. */
export function chordText(chord: XmlElement): string {
  const { attributes } = chord
  const name = attributes.get('name')
  if (name !== undefined) return name.trim()
  const structure = attributes.get('structure') ?? ''
  const suffix = suffixOfStructure(structure) ?? structure
  const bass = attributes.get('bass')
  return `${attributes.get('root') ?? ''}${suffix}${bass === undefined ? '' : `/${bass}`}`
}

/** A chord by its parts, as version 0.9 has it; null where that has no words for it. */
export function chordParts(chord: Chord): string | null {
  const structure = structureOfSuffix(chord.suffix)
  if (structure === null || chord.root === null || chord.before !== '' || chord.after !== '')
    return null
  const note = (of: Chord['root']): string =>
    escapeXml(formatChord({ root: of, suffix: '', bass: null, before: '', after: '' }))
  const parts = [`root="${note(chord.root)}"`]
  if (structure !== '') parts.push(`structure="${structure}"`)
  if (chord.bass !== null) parts.push(`bass="${note(chord.bass)}"`)
  return parts.join(' ')
}
