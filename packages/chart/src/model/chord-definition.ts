/** How a chord is fingered in this song; ChordPro's `{define}`. */
export type ChordDefinition = {
  readonly name: string
  /** `guitar`, `ukulele`, `keyboard`; null when the file does not say. */
  readonly instrument: string | null
  /** The fret of the diagram's first row. */
  readonly baseFret: number
  /** One entry a string from the lowest; null is not played. Counted from `baseFret`. */
  readonly frets: readonly (number | null)[]
  /** Finger for each string, 1 to 4; null where open, muted or not said. */
  readonly fingers: readonly (number | null)[]
  /** Semitones above the root, for keyboards. */
  readonly keys: readonly number[]
  /** The chord this one is a copy of, to be looked up. */
  readonly copyOf: string | null
}
