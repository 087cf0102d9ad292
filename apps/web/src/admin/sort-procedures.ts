import type { Procedure } from './use-procedures.ts'

export const orders = [
  { value: 'calls', label: 'Calls' },
  { value: 'p95', label: 'Time (95 %)' },
  { value: 'errors', label: 'Errors' },
  { value: 'statements', label: 'Statements' },
  { value: 'name', label: 'Name' },
] as const

export type Order = (typeof orders)[number]['value']

/** What is switched off or limited otherwise comes first, then the most of what was asked for. */
export function sortProcedures(procedures: readonly Procedure[], order: Order): Procedure[] {
  return procedures.toSorted(
    (a, b) =>
      Number(isChanged(b)) - Number(isChanged(a)) ||
      weight(b, order) - weight(a, order) ||
      a.path.localeCompare(b.path),
  )
}

function isChanged({ isEnabled, ownLimit }: Procedure): boolean {
  return !isEnabled || ownLimit !== null
}

function weight({ figures }: Procedure, order: Order): number {
  if (order === 'name' || figures === undefined) return 0
  if (order === 'calls') return figures.count
  return order === 'statements' ? figures.meanStatements : figures[order]
}
