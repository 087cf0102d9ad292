'use client'

import { ConflictPanel, type ContestedField } from '../conflict/conflict-panel.tsx'
import { mergeLines } from '../conflict/merge-lines.ts'
import { chosenValues, contested, threeWay } from '../conflict/three-way.ts'
import type { Song } from '../song.ts'
import { showNote } from '../../shell/toasts.tsx'
import { detailText } from './detail-text.ts'
import { detailLabels, detailsOf } from './song-details.ts'
import type { DetailsEditing } from './use-details.ts'

/** Settles an edit of the same song's details by two people. */
export function DetailsConflict(props: {
  readonly editing: DetailsEditing
  readonly conflict: Song
}) {
  const { editing, conflict } = props
  const { base, details } = editing
  const theirs = detailsOf(conflict)
  const merged = threeWay(base.stored, details, theirs)
  const bothNotes = mergeLines(base.stored.notes, details.notes, theirs.notes)
  const fields = contested(merged).map((name): ContestedField => ({
    name,
    label: detailLabels[name],
    mine: detailText(name, details),
    theirs: detailText(name, theirs),
    both: name === 'notes' ? bothNotes : null,
  }))
  return (
    <ConflictPanel
      fields={fields}
      isSaving={editing.isSaving}
      onCancel={editing.clearConflict}
      onSave={(choices) => {
        const chosen = chosenValues(merged, theirs, choices)
        const notes = choices['notes'] === 'both' ? (bothNotes ?? chosen.notes) : chosen.notes
        editing.settle({ ...chosen, notes }, conflict, () => showNote('Your choice is saved.'))
      }}
    />
  )
}
