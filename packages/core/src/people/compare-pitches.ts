const semitones: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** How many semitones `a` lies above `b`; pitches as in `G3` or `Bb4`. */
export function comparePitches(a: string, b: string): number {
  return height(a) - height(b)
}

function height(pitch: string): number {
  const step = semitones[pitch.charAt(0)] ?? 0
  const sign = pitch.includes('#') ? 1 : pitch.includes('b') ? -1 : 0
  return Number(pitch.at(-1)) * 12 + step + sign
}
