'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showProblem } from '../../shell/toasts.tsx'
import { conflictOf } from '../conflict/conflict-of.ts'
import { isSame } from '../conflict/three-way.ts'
import { useUnsavedGuard } from '../edit-page/use-unsaved-guard.ts'
import type { Song } from '../song.ts'
import { detailChanges } from './detail-changes.ts'
import { detailsOf, type SongDetails } from './song-details.ts'

export type DetailsEditing = ReturnType<typeof useDetails>

/** The state of the details' form: what is edited, what is unsaved of it, and how it is saved. */
export function useDetails(song: Song) {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const [base, setBase] = useState(() => ({ version: song.version, stored: detailsOf(song) }))
  const [details, setDetails] = useState(base.stored)
  const [complaints, setComplaints] = useState<Readonly<Record<string, string>>>({})
  const [conflict, setConflict] = useState<Song | null>(null)
  const isChanged = !isSame(base.stored, details)
  const updating = useMutation(
    api.song.update.mutationOptions({
      onError: (error) => {
        const current = conflictOf(error) as Song | null
        if (current === null) showProblem(error, 'Not saved.')
        else setConflict(current)
      },
      onSettled: () => cache.invalidateQueries({ queryKey: api.song.pathKey() }),
    }),
  )
  const guard = useUnsavedGuard(isChanged && !updating.isPending)

  const saveFrom = (from: typeof base, edited: SongDetails, onSaved: () => void): void => {
    const read = detailChanges(from.stored, edited)
    setComplaints(read.isRight ? {} : read.complaints)
    if (!read.isRight) return
    updating.mutate(
      { churchId, songId: song.id, version: from.version, ...read.changes },
      {
        onSuccess: (saved) => {
          setBase({ version: saved.version, stored: detailsOf(saved) })
          setDetails(detailsOf(saved))
          setConflict(null)
          onSaved()
        },
      },
    )
  }
  return {
    base,
    details,
    complaints,
    conflict,
    isChanged,
    isSaving: updating.isPending,
    guard,
    change: (change: Partial<SongDetails>) => setDetails((before) => ({ ...before, ...change })),
    save: (onSaved: () => void) => saveFrom(base, details, onSaved),
    /** Saves what was chosen over what somebody else saved in between. */
    settle: (chosen: SongDetails, over: Song, onSaved: () => void) => {
      setDetails(chosen)
      saveFrom({ version: over.version, stored: detailsOf(over) }, chosen, onSaved)
    },
    clearConflict: () => setConflict(null),
  }
}
