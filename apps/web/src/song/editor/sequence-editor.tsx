'use client'

import type { Song } from '@precentor/chart'
import { IconX } from '@tabler/icons-react'
import { useMemo, type KeyboardEvent } from 'react'
import { inOrder } from '../../chart/in-order.ts'
import { moveEntry, withoutEntry } from './sequence.ts'
import { namesOfSections } from './section-name.ts'
import classes from './sequence-editor.module.css'

/** The order in which the sections are sung; without one the chart's own order counts. */
export function SequenceEditor(props: {
  readonly song: Song
  readonly sequence: readonly string[]
  readonly onChange: (sequence: readonly string[]) => void
}) {
  const { song, sequence, onChange } = props
  const names = useMemo(() => namesOfSections(song), [song])
  if (names.size === 0) return null
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>Order of the sections</legend>
      {sequence.length === 0 ? (
        <p className={classes.hint}>
          As the chart stands. Choose sections below for another order.
        </p>
      ) : (
        <ol className={classes.entries}>
          {inOrder(sequence, (id, place) => (
            <Entry
              name={names.get(id)}
              id={id}
              onRemove={() => onChange(withoutEntry(sequence, place))}
              onMove={(by) => onChange(moveEntry(sequence, place, by))}
            />
          ))}
        </ol>
      )}
      <div className={classes.choices}>
        {[...names].map(([id, name]) => (
          <button key={id} type="button" onClick={() => onChange([...sequence, id])}>
            + {name}
          </button>
        ))}
        {sequence.length > 0 && (
          <button type="button" className={classes.clear} onClick={() => onChange([])}>
            As the chart stands
          </button>
        )}
      </div>
    </fieldset>
  )
}

function Entry(props: {
  /** Left out for a section that the chart no longer has. */
  readonly name: string | undefined
  readonly id: string
  readonly onRemove: () => void
  readonly onMove: (by: -1 | 1) => void
}) {
  const { name = props.id, onRemove, onMove } = props
  const move = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    onMove(event.key === 'ArrowLeft' ? -1 : 1)
  }
  const isGone = props.name === undefined
  return (
    <li className={classes.entry} data-gone={isGone || undefined}>
      <span>{name}</span>
      <button
        type="button"
        aria-label={`Remove ${name}${isGone ? ', which the chart no longer has' : ''}`}
        title="Remove (Alt+← and Alt+→ move it)"
        onClick={onRemove}
        onKeyDown={move}
      >
        <IconX size={14} aria-hidden />
      </button>
    </li>
  )
}
