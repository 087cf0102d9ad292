/** Why a file gave no song. */
export type UnreadableCode =
  | 'file.too_large'
  | 'file.binary'
  | 'file.unknown_format'
  | 'file.damaged'
  | 'file.too_many_songs'
  | 'file.too_deep'
  | 'file.line_too_long'
  | 'file.too_many_lines'

/** The only error that reading song files throws. Its message is a sentence a musician can read. */
export class UnreadableSongError extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'UnreadableSongError'
    this.code = code
  }
}
