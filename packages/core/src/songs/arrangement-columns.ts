import type { ArrangementColumns } from '@precentor/db'
import type { NewArrangementInput } from '@precentor/schemas'
import { DomainError } from '../errors.ts'
import { readChart, type ChartFacts } from './read-chart.ts'

/**
 * What is stored of a new arrangement: what the input says, and where it is silent
 * what the chart tells. The key that a chart states always counts.
 */
export function newArrangementColumns(
  input: NewArrangementInput,
  facts: ChartFacts,
): ArrangementColumns {
  const { chart = '', sequence = [] } = input
  requireSections(sequence, facts)
  return {
    name: input.name ?? 'Standard',
    key: facts.isKeyStated || input.key === undefined ? facts.key : input.key,
    tempo: input.tempo === undefined ? facts.tempo : input.tempo,
    metre: input.metre === undefined ? facts.metre : input.metre,
    length: input.length === undefined ? facts.length : input.length,
    chart,
    sequence,
  }
}

/**
 * What changes in a stored arrangement. A new chart brings its key, tempo, metre
 * and length along where it states them, and the sequence loses sections that are
 * no longer there.
 */
export function changedArrangementColumns(
  stored: ArrangementColumns,
  input: NewArrangementInput,
): ArrangementColumns {
  const chart = input.chart ?? stored.chart
  const facts = readChart(chart)
  const stated = input.chart === undefined ? null : facts
  const sequence = input.sequence ?? stored.sequence.filter((id) => facts.sectionIds.has(id))
  requireSections(sequence, facts)
  return {
    name: input.name ?? stored.name,
    key: changedKey(stored, input, facts),
    tempo: input.tempo === undefined ? (stated?.tempo ?? stored.tempo) : input.tempo,
    metre: input.metre === undefined ? (stated?.metre ?? stored.metre) : input.metre,
    length: input.length === undefined ? (stated?.length ?? stored.length) : input.length,
    chart,
    sequence,
  }
}

function changedKey(
  stored: ArrangementColumns,
  { key, chart }: NewArrangementInput,
  facts: ChartFacts,
): string | null {
  if (facts.isKeyStated) return facts.key
  if (key !== undefined) return key
  return chart === undefined ? stored.key : (stored.key ?? facts.key)
}

function requireSections(sequence: readonly string[], { sectionIds }: ChartFacts): void {
  const unknown = sequence.find((id) => !sectionIds.has(id))
  if (unknown === undefined) return
  throw new DomainError(
    'invalid',
    'arrangement.section_unknown',
    `The sequence names a section “${unknown}” that the chart does not have.`,
  )
}
