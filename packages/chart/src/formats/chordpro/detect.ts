import { chordMark } from '../../model/chord-mark.ts'
import { isKnownDirective, longName } from './directive-names.ts'
import { isMetadataName } from './metadata-fields.ts'

const looked = 20_000

/** How sure a text is ChordPro: by its directives and by chords in square brackets. */
export function detectChordPro(text: string): number {
  const start = text.slice(0, looked)
  const directives = count(start, /^[ \t]*\{([a-z_+]+)(?:-[\w!]+)?[ \t]*[:} ]/gim, isDirective)
  const chords = count(start, /\[([^\][\r\n]{1,20})\]/g, isChord)
  if (directives > 0 && chords > 0) return 0.95
  if (directives > 0) return 0.75
  return chords > 0 ? 0.7 : 0
}

function count(text: string, pattern: RegExp, isOne: (word: string) => boolean): number {
  let found = 0
  for (const match of text.matchAll(pattern)) {
    if (isOne(match[1] ?? '')) found += 1
    if (found > 3) break
  }
  return found
}

function isDirective(word: string): boolean {
  const name = longName(word)
  return (
    isMetadataName(name) ||
    isKnownDirective(name) ||
    /^(start|end)_of_|^comment|^meta$|^transpose$/.test(name)
  )
}

function isChord(word: string): boolean {
  return word.startsWith('*') || chordMark(word).kind === 'chord'
}
