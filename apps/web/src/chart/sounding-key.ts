import { formatKey, guessKey, parseKey, shiftKey, type Song } from '@precentor/chart'

export type SoundingKey = {
  /** In English letters, as in `Eb`, `F#m` or `D dorian`. */
  readonly name: string
  /** Whether no key is written and the chords suggest this one. */
  readonly isGuessed: boolean
}

/** The key in which a chart sounds as it is written, its capo counted in; null without chords. */
export function soundingKey(song: Song): SoundingKey | null {
  const { key, capo } = song.metadata
  const written = key === null ? null : parseKey(key, { notation: song.notation })
  const known = written ?? guessKey(song)
  if (known === null) return null
  const raised = shiftKey(known, song.pitch === 'shapes' ? capo : 0)
  return { name: formatKey(raised), isGuessed: written === null }
}
