import {
  commonKeys,
  formatKey,
  keyDistance,
  parseKey,
  shiftKey,
  type Key,
  type Notation as ChordNotation,
} from '@precentor/chart'

/**
 * The keys a chart can be put in, in order of the keyboard, as English names. Keys of six sharps
 * or flats are there under both names, and the chart's own key under the name it has.
 */
export function keyChoices(own: string): string[] {
  const key = parseKey(own)
  if (key === null) return []
  const names = namesInMode(key)
  return names.includes(own) ? names : names.map((name) => (isSame(name, own) ? own : name))
}

/** The key some semitones higher; the chart's own key gets its own name back. */
export function movedKey(current: string, semitones: number, own: string): string {
  const key = parseKey(current)
  if (key === null) return current
  const moved = formatKey(shiftKey(key, semitones))
  return isSame(moved, own) ? own : moved
}

/** A key as a reader of this notation names it. */
export function keyName(english: string, notation: ChordNotation): string {
  const key = parseKey(english)
  return key === null ? english : formatKey(key, { notation })
}

/** The key whose shapes are played below a capo. */
export function shapeKey(sounding: string, capo: number): string {
  const key = parseKey(sounding)
  return key === null ? sounding : formatKey(shiftKey(key, -capo))
}

/** Whether two keys are the same on a keyboard. */
export function isSameKey(first: string, second: string): boolean {
  return first === second || isSame(first, second)
}

function isSame(first: string, second: string): boolean {
  return parseKey(first)?.mode === parseKey(second)?.mode && keyDistance(first, second) === 0
}

function namesInMode(key: Key): string[] {
  if (key.mode === 'major') return [...commonKeys.major]
  if (key.mode === 'minor') return [...commonKeys.minor]
  return Array.from({ length: 12 }, (_, semitones) => shiftKey(key, semitones))
    .toSorted((first, second) => first.tonic.pitch - second.tonic.pitch)
    .map((each) => formatKey(each))
}
