/** What a reader guessed, dropped or found odd, at a place in the file (both counted from 1). */
export type Warning = {
  /** Stable name of the finding, such as `chord.unknown`. */
  readonly code: string
  /** One sentence a musician can read. */
  readonly message: string
  readonly line: number
  readonly column: number
}
