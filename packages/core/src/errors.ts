export type DomainErrorKind =
  | 'not_found'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'limit_reached'
  | 'unauthenticated'
  | 'unprocessable'

/**
 * Something the person who asked can understand and act on. `code` is stable and
 * dotted (`song.title_taken`); `message` is a sentence that a musician can read.
 */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly kind: DomainErrorKind
  readonly code: string
  /** What a page needs to help further, as in the stored text of an edit conflict. */
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(
    kind: DomainErrorKind,
    code: string,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) {
    super(message)
    this.kind = kind
    this.code = code
    this.details = details
  }
}

/** Also for what belongs to another church: nobody learns that it exists. */
export function notFound(what: string): DomainError {
  return new DomainError(
    'not_found',
    `${what.toLowerCase().replaceAll(' ', '_')}.not_found`,
    `${what} was not found. It may have been removed.`,
  )
}

/** Names the least role that may do it. */
export function forbidden(message: string): DomainError {
  return new DomainError('forbidden', 'role.too_low', message)
}
