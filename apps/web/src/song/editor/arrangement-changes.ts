import { isSame } from '../conflict/three-way.ts'
import type { ChartFacts } from './chart-facts-stated.ts'

/** What can be edited of an arrangement. */
export type EditedArrangement = {
  readonly name: string
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly length: number | null
  readonly chart: string
  readonly sequence: readonly string[]
}

type Changes = { -readonly [Name in keyof EditedArrangement]?: EditedArrangement[Name] }

/**
 * What has to be sent: the fields that differ from what was opened. What the chart itself states is
 * left to the chart, so that the two never disagree, and a sequence names no section that is gone.
 */
export function changesOf(
  opened: EditedArrangement,
  edited: EditedArrangement,
  stated: ChartFacts,
): Changes {
  const changes: Changes = {}
  if (edited.name !== opened.name) changes.name = edited.name
  if (edited.chart !== opened.chart) changes.chart = edited.chart
  if (stated.key === null && edited.key !== opened.key) changes.key = edited.key
  if (stated.tempo === null && edited.tempo !== opened.tempo) changes.tempo = edited.tempo
  if (stated.metre === null && edited.metre !== opened.metre) changes.metre = edited.metre
  if (stated.length === null && edited.length !== opened.length) changes.length = edited.length
  const sequence = edited.sequence.filter((id) => stated.sectionIds.includes(id))
  if (!isSame(sequence, opened.sequence)) changes.sequence = sequence
  return changes
}
