import type { Song } from '../model/song.ts'
import { lyricLinesOf } from './lines-of.ts'
import type { Chord } from '../music/chord.ts'
import { parseKey, signatureOf, type Key } from '../music/key.ts'
import { isMinorSuffix } from '../music/suffix.ts'

/**
 * The key a song's chords suggest: the one whose scale holds most of them, its tonic weighing more
 * where a song begins and ends. A guess: say so wherever it is shown.
 *
 * @returns null when the song has no chords.
 */
export function guessKey(song: Song): Key | null {
  return guessKeyOf(chordsWithRoots(song))
}

/** The same for a list of chords in order. */
export function guessKeyOf(chords: readonly Chord[]): Key | null {
  if (chords.length === 0) return null
  let best: Key | null = null
  let bestScore = -Infinity
  for (const key of candidates) {
    const score = scoreOf(chords, key)
    if (score <= bestScore) continue
    best = key
    bestScore = score
  }
  return best
}

const candidates: readonly Key[] = [
  'C',
  'G',
  'F',
  'D',
  'Bb',
  'A',
  'Eb',
  'E',
  'Ab',
  'B',
  'Db',
  'F#',
  'Gb',
  'Am',
  'Em',
  'Dm',
  'Bm',
  'Gm',
  'F#m',
  'Cm',
  'C#m',
  'Fm',
  'G#m',
  'Bbm',
  'D#m',
  'Ebm',
].flatMap((name) => parseKey(name) ?? [])

function chordsWithRoots(song: Song): Chord[] {
  const chords: Chord[] = []
  for (const line of lyricLinesOf(song)) {
    for (const { chord } of line.segments) if (chord?.chord?.root) chords.push(chord.chord)
  }
  return chords
}

function scoreOf(chords: readonly Chord[], key: Key): number {
  let score = 0
  for (const chord of chords) score += fit(chord, key)
  const last = chords.length - 1
  return score + ends(chords[0], key) + ends(chords[last], key)
}

function ends(chord: Chord | undefined, key: Key): number {
  if (chord?.root !== key.tonic) return 0
  return isMinorSuffix(chord.suffix) === (key.mode === 'minor') ? 2 : 0
}

/** How well one chord sits in a key: its place on the line of fifths, and major or minor there. */
function fit(chord: Chord, key: Key): number {
  if (chord.root === null) return 0
  const place = chord.root.fifths - signatureOf(key)
  const minor = isMinorSuffix(chord.suffix)
  if (place < -1 || place > 5) return -1
  if (key.mode === 'minor' && place === 4 && !minor) return 1
  const diatonic = place <= 1 ? !minor : minor || place === 5
  if (!diatonic) return place === 5 ? -0.5 : 0.2
  return chord.root === key.tonic ? 1.3 : 1
}
