'use client'

import { readChordPro } from '@precentor/chart'
import { useCallback, useState } from 'react'
import { movedKey } from '../../chart/key-choices.ts'
import { showUndo } from '../../shell/toasts.tsx'
import type { Arrangement } from '../song.ts'
import { changesOf, type EditedArrangement } from './arrangement-changes.ts'
import { statedFacts } from './chart-facts-stated.ts'
import { pastedAsChordPro, transposedText, withMetadata } from './chart-text.ts'
import type { Facts } from './editor-fields.tsx'
import { insertText } from './insert-text.ts'
import { valuesOf, type OpenedArrangement } from './opened-arrangement.ts'
import type { Draft } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'
import { useTextHistory } from './use-text-history.ts'
import { useUnsavedGuard } from '../edit-page/use-unsaved-guard.ts'

export type Editing = ReturnType<typeof useEditing>

/** The state of the editor: text and facts, what is unsaved of them, and how they are saved. */
export function useEditing(songId: string, opened: OpenedArrangement) {
  const [base, setBase] = useState({
    version: opened.version,
    stored: opened.stored,
    shown: opened.shown,
  })
  const [facts, setFacts] = useState<Facts>(() => factsOf(opened.shown))
  const edited = useTextHistory(opened.shown.chart)
  const saving = useSaving(songId, opened.id)
  const values: EditedArrangement = { ...facts, chart: edited.text }
  const isChanged = hasChanges(base.shown, values)
  const draftName = opened.id ?? `new ${songId}`
  const draft = useDraft(draftName, isChanged, {
    version: base.version,
    stored: base.stored,
    facts,
    chart: edited.text,
  })
  const guard = useUnsavedGuard(isChanged && !saving.isSaving)

  const { apply } = edited
  const show = useCallback(
    ({ chart, ...shownFacts }: EditedArrangement): void => {
      apply(() => ({ text: chart, start: 0, end: 0 }))
      setFacts(shownFacts)
    },
    [apply],
  )
  const saveValues = (
    next: EditedArrangement,
    from: Pick<typeof base, 'version' | 'stored'>,
    onSaved: (stored: Arrangement) => void,
  ): void => {
    const changes = changesOf(from.stored, next, statedFacts(readChordPro(next.chart).song))
    saving.save(changes, from.version, (stored) => {
      const kept = valuesOf(stored)
      setBase({ version: stored.version, stored: kept, shown: kept })
      setFacts(factsOf(kept))
      draft.forget()
      onSaved(stored)
    })
  }
  return {
    edited,
    facts,
    values,
    base,
    isChanged,
    isSaving: saving.isSaving,
    conflict: saving.conflict,
    clearConflict: saving.clearConflict,
    draftName,
    guard,
    saveValues,
    show,
    save: (onSaved: (stored: Arrangement) => void) => saveValues(values, base, onSaved),
    /** Leaves without keeping anything. */
    abandon: () => {
      draft.forget()
      setBase({ ...base, shown: values })
    },
    restoreDraft: ({ version, stored, chart, facts: kept }: Draft) => {
      // Saved from the version it was begun on, so that what came since is noticed.
      setBase({ version, stored, shown: stored })
      show({ ...kept, chart })
    },
    changeFacts: (change: Partial<Facts>) => {
      setFacts((before) => ({ ...before, ...change }))
      apply((state) => ({ ...state, text: withStatedFacts(state.text, change) }))
    },
    transpose: (by: number) => {
      apply((state) => ({ ...state, text: transposedText(state.text, by) }))
      setFacts((before) => ({ ...before, key: before.key && movedKey(before.key, by, before.key) }))
    },
    /** Turns charts of other kinds into ChordPro as they are pasted. */
    paste: (pasted: string): boolean => {
      const converted = pastedAsChordPro(pasted)
      if (converted === null) return false
      apply((state) => insertText(state, pasted))
      apply((state) => insertText({ ...state, start: state.end - pasted.length }, converted))
      showUndo('The chords were put into the words, as ChordPro has them.', edited.undo)
      return true
    },
  }
}

function factsOf({ name, key, tempo, metre, length, sequence }: EditedArrangement): Facts {
  return { name, key, tempo, metre, length, sequence }
}

function hasChanges(shown: EditedArrangement, values: EditedArrangement): boolean {
  const names = Object.keys(shown) as (keyof EditedArrangement)[]
  return names.some((name) => JSON.stringify(shown[name]) !== JSON.stringify(values[name]))
}

/** A fact that the chart states is changed where it is stated. */
function withStatedFacts(text: string, change: Partial<Facts>): string {
  const { song } = readChordPro(text)
  const { tempo, time, duration } = song.metadata
  return withMetadata(text, {
    ...(tempo !== null && change.tempo !== undefined && { tempo: change.tempo }),
    ...(time !== null && change.metre !== undefined && { time: change.metre }),
    ...(duration !== null && change.length !== undefined && { duration: change.length }),
  })
}
