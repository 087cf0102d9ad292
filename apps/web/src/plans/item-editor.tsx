'use client'

import { useState } from 'react'
import { ConflictNotice } from './conflict-notice.tsx'
import { DraftField } from './draft-field.tsx'
import classes from './item-editor.module.css'
import { LengthInput } from './length-input.tsx'
import type { ItemChanges, Plan, PlanItem } from './plan.ts'
import { SongFields } from './song-fields.tsx'
import { SongPicker } from './song-picker.tsx'
import { useItemSaving } from './use-item-saving.ts'

/** An item opened in place; every change is saved as it is made. */
export function ItemEditor(props: {
  readonly plan: Plan
  readonly item: PlanItem
  readonly isNew: boolean
}) {
  const { plan, item, isNew } = props
  const { save, conflict, keepMine, takeTheirs } = useItemSaving(plan.id, item)
  // While somebody writes, their text stands on what they saw when they began.
  const [begun, setBegun] = useState(item)
  const change = (changes: ItemChanges): void => save(item, changes)
  const text = (field: 'title' | 'notes' | 'bandNotes' | 'techNotes') => ({
    value: item[field],
    onBegin: () => setBegun(item),
    onSave: (value: string) => save(begun, { [field]: value }),
  })
  return (
    <div className={classes.editor}>
      {conflict !== null && (
        <ConflictNotice conflict={conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      )}
      {item.kind === 'song' && item.song === null && (
        <SongPicker
          planId={plan.id}
          isBusy={false}
          onChoose={({ arrangementId }) => change({ arrangementId })}
        />
      )}
      <div className={classes.short}>
        <div>
          <DraftField
            {...text('title')}
            label={item.song === null ? 'Title' : 'Another title'}
            {...(item.song !== null && { placeholder: item.song.title })}
            mostLength={200}
            isFocused={isNew && item.song === null && item.kind !== 'song'}
          />
        </div>
        <LengthInput
          label="Length"
          isLabelShown
          seconds={item.length}
          onChange={(length) => change({ length: length ?? 0 })}
        />
      </div>
      {item.song !== null && <SongFields item={item} song={item.song} onChange={change} />}
      <div className={classes.notes}>
        <DraftField
          {...text('notes')}
          label="Notes for everybody"
          placeholder="Stand, guest preacher, words on page 4"
          isLong
          mostLength={4000}
        />
        <DraftField
          {...text('bandNotes')}
          label="Notes for the band"
          placeholder="Piano alone on verse 1"
          isLong
          mostLength={4000}
        />
        <DraftField
          {...text('techNotes')}
          label="Notes for the technicians"
          placeholder="Lights down, second microphone"
          isLong
          mostLength={4000}
        />
      </div>
    </div>
  )
}
