const names = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const
const semitones: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

/** The lowest and highest note that is offered: from a deep bass to a high soprano. */
export const lowestPitch = toNumber('C2')
export const highestPitch = toNumber('C6')

/** A note as a number that rises by one each semitone; middle C (`C4`) is 60. */
export function toNumber(pitch: string): number {
  const step = semitones[pitch.charAt(0)] ?? 0
  const sign = pitch.includes('#') ? 1 : pitch.includes('b') ? -1 : 0
  return (Number(pitch.at(-1)) + 1) * 12 + step + sign
}

/** A number as a note, as in `Bb3`. */
export function toPitch(number: number): string {
  return `${names[number % 12] ?? 'C'}${Math.floor(number / 12) - 1}`
}

/** Whether a note is a white key of the piano. */
export function isWhite(number: number): boolean {
  return toPitch(number).length === 2
}
