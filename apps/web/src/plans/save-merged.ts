/** Somebody else has changed the same thing: what was to be written, and what is stored. */
export class EditConflict<Row> extends Error {
  override name = 'EditConflict'
  readonly current: Row

  constructor(current: Row, cause: unknown) {
    super('Somebody else has just changed the same.', { cause })
    this.current = current
  }
}

const mostTries = 4

/**
 * Saves a change of a versioned row. When somebody else has changed the row since,
 * but nothing that this change touches, it is tried again on what is stored; when
 * they touched the same, throws an `EditConflict` with what is stored.
 */
export async function saveMerged<Row>(options: {
  /** The row as it was when the change was begun. */
  readonly base: Row
  readonly send: (row: Row) => Promise<Row>
  /** What is stored, when the error says that the version is not the latest. */
  readonly currentOf: (error: unknown) => Row | null
  /** Whether two rows say the same where this change touches them. */
  readonly isSame: (first: Row, second: Row) => boolean
}): Promise<Row> {
  const { base, send, currentOf, isSame } = options
  let row = base
  for (let tries = 1; ; tries += 1) {
    try {
      return await send(row)
    } catch (error) {
      const current = currentOf(error)
      if (current === null) throw error
      if (!isSame(current, base) || tries === mostTries) throw new EditConflict(current, error)
      row = current
    }
  }
}
