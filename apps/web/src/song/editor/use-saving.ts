'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showProblem } from '../../shell/toasts.tsx'
import { conflictOf } from '../conflict/conflict-of.ts'
import type { Arrangement } from '../song.ts'
import type { EditedArrangement } from './arrangement-changes.ts'

export type Saving = {
  /** Sends the changes of an arrangement, or all of a new one. */
  readonly save: (
    changes: Partial<EditedArrangement>,
    version: number,
    onSaved: (stored: Arrangement) => void,
  ) => void
  readonly isSaving: boolean
  /** What is stored, when somebody else was quicker. */
  readonly conflict: Arrangement | null
  readonly clearConflict: () => void
}

/** Saves what the editor holds: over the arrangement it opened, or as a new one of the song. */
export function useSaving(songId: string, arrangementId: string | null): Saving {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const [conflict, setConflict] = useState<Arrangement | null>(null)
  const handlers = {
    onError: (error: unknown) => {
      const current = conflictOf(error) as Arrangement | null
      if (current !== null) setConflict(current)
      else if (error instanceof Error) showProblem(error, 'Not saved.')
    },
    onSettled: () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
  }
  const updating = useMutation(api.arrangement.update.mutationOptions(handlers))
  const creating = useMutation(api.arrangement.create.mutationOptions(handlers))
  const save: Saving['save'] = ({ sequence, ...changes }, version, onSaved) => {
    const onSuccess = (stored: Arrangement): void => {
      setConflict(null)
      onSaved(stored)
    }
    const fields = { ...changes, ...(sequence && { sequence: [...sequence] }) }
    if (arrangementId === null) creating.mutate({ churchId, songId, ...fields }, { onSuccess })
    else updating.mutate({ churchId, arrangementId, version, ...fields }, { onSuccess })
  }
  return {
    save,
    isSaving: updating.isPending || creating.isPending,
    conflict,
    clearConflict: () => setConflict(null),
  }
}
