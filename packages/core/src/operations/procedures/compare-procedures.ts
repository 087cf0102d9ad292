import type { ProcedureDefinition, ProcedureRow } from '@precentor/db'

/** What has to be done so that the stored procedures are those of the code. */
export type RegistryChange = {
  readonly added: readonly ProcedureDefinition[]
  readonly changed: readonly ProcedureDefinition[]
  /** Their paths. */
  readonly removed: readonly string[]
}

/** Compares what is stored with what the code declares; an admin's choices do not count. */
export function compareProcedures(
  stored: readonly ProcedureRow[],
  declared: readonly ProcedureDefinition[],
): RegistryChange {
  const rows = new Map(stored.map((row) => [row.path, row]))
  const paths = new Set(declared.map(({ path }) => path))
  return {
    added: declared.filter(({ path }) => !rows.has(path)),
    changed: declared.filter((definition) => {
      const row = rows.get(definition.path)
      return row !== undefined && !isSame(row, definition)
    }),
    removed: stored.map(({ path }) => path).filter((path) => !paths.has(path)),
  }
}

function isSame(row: ProcedureRow, { kind, access, codeLimit }: ProcedureDefinition): boolean {
  return row.kind === kind && row.access === access && row.codeLimit === codeLimit
}
