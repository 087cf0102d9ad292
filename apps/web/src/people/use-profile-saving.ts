'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { conflictOf } from '../api/conflict-of.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showNote } from '../shell/toasts.tsx'
import { toChanges, toValues, type Profile, type ProfileValues } from './profile-values.ts'

/** Stores one's profile; says what is stored when it was changed elsewhere. */
export function useProfileSaving(
  profile: Profile,
  onSaved: (values: ProfileValues) => void,
): {
  readonly save: (values: ProfileValues, version: number) => void
  readonly conflict: Omit<Profile, 'songKeys'> | null
  readonly complaint: string | null
  readonly isSaving: boolean
} {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const saving = useMutation(
    api.profile.update.mutationOptions({
      onSuccess: async (stored) => {
        const { songKeys } = profile
        cache.setQueryData(api.profile.me.queryKey({ churchId }), { ...stored, songKeys })
        onSaved(toValues(stored))
        showNote('Your profile is saved.')
        await cache.invalidateQueries({ queryKey: api.member.pathKey() })
      },
    }),
  )
  const conflict = conflictOf(saving.error, 'profile.changed') as Omit<Profile, 'songKeys'> | null
  return {
    save: (values, version) => saving.mutate({ ...toChanges(values), churchId, version }),
    conflict,
    complaint: conflict === null ? (saving.error?.message ?? null) : null,
    isSaving: saving.isPending,
  }
}
