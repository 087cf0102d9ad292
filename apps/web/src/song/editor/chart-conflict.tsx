'use client'

import { ConflictPanel, type ContestedField, type Side } from '../conflict/conflict-panel.tsx'
import { mergeLines } from '../conflict/merge-lines.ts'
import { chosenValues, contested, threeWay } from '../conflict/three-way.ts'
import type { Arrangement } from '../song.ts'
import { showNote } from '../../shell/toasts.tsx'
import type { EditedArrangement } from './arrangement-changes.ts'
import { writeLength } from './length-text.ts'
import { valuesOf } from './opened-arrangement.ts'
import type { Editing } from './use-editing.ts'

/** Settles an edit of the same arrangement by two people. */
export function ChartConflict(props: {
  readonly editing: Editing
  readonly conflict: Arrangement
}) {
  const { editing, conflict } = props
  const { values, base, saveValues, show, clearConflict } = editing
  const theirs = valuesOf(conflict)
  const merged = threeWay(base.stored, values, theirs)
  const bothCharts = mergeLines(base.stored.chart, values.chart, theirs.chart)
  const fields = contested(merged).map((name): ContestedField => ({
    name,
    label: labels[name],
    mine: textOf(name, values),
    theirs: textOf(name, theirs),
    both: name === 'chart' ? bothCharts : null,
  }))
  const save = (choices: Readonly<Record<string, Side>>): void => {
    const mixed = chosenValues(merged, theirs, choices)
    const chart = choices['chart'] === 'both' ? (bothCharts ?? mixed.chart) : mixed.chart
    const chosen = { ...mixed, chart }
    show(chosen)
    saveValues(chosen, { version: conflict.version, stored: theirs }, () =>
      showNote('Your choice is saved.'),
    )
  }
  return (
    <ConflictPanel
      fields={fields}
      isSaving={editing.isSaving}
      onSave={save}
      onCancel={clearConflict}
    />
  )
}

const labels: Record<keyof EditedArrangement, string> = {
  name: 'Name',
  key: 'Key',
  tempo: 'Tempo',
  metre: 'Metre',
  length: 'Length',
  chart: 'Chart',
  sequence: 'Order of the sections',
}

function textOf(name: keyof EditedArrangement, values: EditedArrangement): string {
  if (name === 'length') return writeLength(values.length)
  if (name === 'sequence') return values.sequence.join(' ').toUpperCase()
  return String(values[name] ?? '')
}
