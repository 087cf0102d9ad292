import type { Chord } from './chord.ts'
import { formatKey, shiftKey, toKey, type Key } from './key.ts'
import { transposeChord, transposeChordBy } from './transpose.ts'

/**
 * The shape a player grips above a capo for a chord that is to sound. The shape is spelled for the
 * key of the shapes: with capo 1 in D flat, G flat is an F in C.
 *
 * @param options.key the sounding key
 */
export function shapeForCapo(
  chord: Chord,
  capo: number,
  options: { key?: Key | string } = {},
): Chord {
  const key = options.key === undefined ? null : toKey(options.key)
  if (key === null) return transposeChordBy(chord, -capo)
  return transposeChord(chord, { from: key, to: shiftKey(key, -capo) })
}

/**
 * What sounds when a shape is gripped above a capo, spelled for the sounding key.
 *
 * @param options.key the sounding key
 */
export function soundingForShape(
  shape: Chord,
  capo: number,
  options: { key?: Key | string } = {},
): Chord {
  const key = options.key === undefined ? null : toKey(options.key)
  if (key === null) return transposeChordBy(shape, capo)
  return transposeChord(shape, { from: shiftKey(key, -capo), to: key })
}

/** One way to play a key with a capo. */
export type CapoAdvice = {
  readonly capo: number
  readonly shapeKey: string
  /** 0 is easiest: how far the shapes are from the player's best ones, and how high the capo sits. */
  readonly effort: number
}

/** Keys whose shapes a beginner on the guitar learns first, the easiest first. */
const easyShapes = ['G', 'C', 'D', 'A', 'E', 'Em', 'Am', 'Dm']
const highestCapo = 7

/**
 * The capo positions for a key, the easiest first: shapes the player knows (in order of liking)
 * before others, low frets before high ones.
 */
export function adviseCapo(
  key: Key | string,
  knownShapes: readonly string[] = easyShapes,
): CapoAdvice[] {
  const sounding = toKey(key)
  if (sounding === null) return []
  const advice = Array.from({ length: highestCapo + 1 }, (_, capo): CapoAdvice => {
    const shapeKey = formatKey(shiftKey(sounding, -capo))
    return { capo, shapeKey, effort: effortOf(shapeKey, capo, knownShapes) }
  })
  return advice.toSorted((left, right) => left.effort - right.effort || left.capo - right.capo)
}

function effortOf(shapeKey: string, capo: number, knownShapes: readonly string[]): number {
  const place = knownShapes.indexOf(shapeKey)
  const shapes = place < 0 ? knownShapes.length + 12 : place
  return shapes + (capo === 0 ? 0 : 0.8 + capo * 1.2)
}
