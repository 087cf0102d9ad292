'use client'

import { useState, type FormEvent, type KeyboardEvent } from 'react'
import classes from './panels.module.css'

/** A name to be written over. Enter keeps it, Escape leaves it as it was. */
export function RenameForm(props: {
  /** What screen readers call the field. */
  readonly label: string
  readonly name: string
  readonly isBusy: boolean
  readonly onKeep: (name: string) => void
  readonly onLeave: () => void
}) {
  const { label, isBusy, onKeep, onLeave } = props
  const [name, setName] = useState(props.name)
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '' || name.trim() === props.name) onLeave()
    else onKeep(name)
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave()
  }
  return (
    <form className={classes.rename} onSubmit={keep}>
      <input
        aria-label={label}
        value={name}
        maxLength={120}
        ref={selectAll}
        disabled={isBusy}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={leave}
      />
      <button type="submit" disabled={isBusy}>
        Rename
      </button>
    </form>
  )
}

/** Typing begins with a new name. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select()
}
