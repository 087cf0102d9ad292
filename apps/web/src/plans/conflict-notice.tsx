'use client'

import { Button } from '@mantine/core'
import classes from './conflict-notice.module.css'
import { lengthText } from './length-text.ts'
import type { ItemChanges, PlanItem } from './plan.ts'
import type { ItemConflict } from './use-item-saving.ts'

/** Two people changed the same: shows both and lets one choose. */
export function ConflictNotice(props: {
  readonly conflict: ItemConflict
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}) {
  const { changes, current } = props.conflict
  const fields = Object.keys(changes) as (keyof ItemChanges)[]
  return (
    <div className={classes.notice} role="alert">
      <h3 className={classes.title}>Somebody else has just changed this too</h3>
      {fields.map((field) => (
        <dl key={field} className={classes.both}>
          <dt>Yours</dt>
          <dd>{shown(field, changes[field])}</dd>
          <dt>Theirs</dt>
          <dd>{shown(field, theirs(field, current))}</dd>
        </dl>
      ))}
      <div className={classes.actions}>
        <Button size="compact-md" onClick={props.onKeepMine}>
          Keep mine
        </Button>
        <Button size="compact-md" variant="default" onClick={props.onTakeTheirs}>
          Take theirs
        </Button>
      </div>
    </div>
  )
}

function theirs(field: keyof ItemChanges, current: PlanItem): unknown {
  return field === 'arrangementId' ? current.song?.arrangementName : current[field]
}

function shown(field: keyof ItemChanges, value: unknown): string {
  if (field === 'length') return lengthText(Number(value))
  if (field === 'arrangementId') return typeof value === 'string' ? 'Another arrangement' : 'None'
  if (Array.isArray(value)) return value.length === 0 ? 'As usual' : value.join(', ')
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : '(empty)'
}
