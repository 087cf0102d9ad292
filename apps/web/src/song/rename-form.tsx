'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import classes from './panels.module.css'
import type { Arrangement } from './song.ts'
import { showProblem } from '../shell/toasts.tsx'

/** The name of an arrangement, to be written over. Enter keeps it, Escape leaves it. */
export function RenameForm(props: {
  readonly arrangement: Arrangement
  readonly onDone: () => void
}) {
  const { arrangement, onDone } = props
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const [name, setName] = useState(arrangement.name)
  const renaming = useMutation(
    api.arrangement.update.mutationOptions({
      onError: (error) => showProblem(error),
      onSuccess: onDone,
      onSettled: async () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
    }),
  )
  const keep = (event: FormEvent): void => {
    event.preventDefault()
    const { id: arrangementId, version } = arrangement
    if (name.trim() === '' || name.trim() === arrangement.name) onDone()
    else renaming.mutate({ churchId, arrangementId, version, name })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone()
  }
  return (
    <form className={classes.rename} onSubmit={keep}>
      <input
        aria-label="Name of the arrangement"
        value={name}
        maxLength={80}
        ref={selectAll}
        disabled={renaming.isPending}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={leave}
      />
      <button type="submit" disabled={renaming.isPending}>
        Rename
      </button>
    </form>
  )
}

/** Typing begins with a new name. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select()
}
