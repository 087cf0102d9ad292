'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { useChurch } from '../../shell/church-context.tsx'
import { showProblem, showUndo } from '../../shell/toasts.tsx'
import type { Attachment } from './attachment.ts'

/** Renames a file, or removes it at once; the toast brings it back. */
export function useChangingFile(
  { id: attachmentId, name }: Attachment,
  onRenamed: () => void,
): {
  readonly rename: (name: string) => void
  readonly remove: () => void
  readonly isBusy: boolean
} {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const file = { churchId, attachmentId }
  const common = {
    onError: (error: { readonly message: string }) => showProblem(error),
    onSettled: async () => cache.invalidateQueries({ queryKey: api.attachment.pathKey() }),
  }
  const restoring = useMutation(api.attachment.restore.mutationOptions(common))
  const removing = useMutation(
    api.attachment.remove.mutationOptions({
      ...common,
      onSuccess: () => showUndo(`“${name}” is removed.`, () => restoring.mutate(file)),
    }),
  )
  const renaming = useMutation(
    api.attachment.rename.mutationOptions({ ...common, onSuccess: onRenamed }),
  )
  return {
    rename: (to) => renaming.mutate({ ...file, name: to }),
    remove: () => removing.mutate(file),
    isBusy: renaming.isPending || removing.isPending,
  }
}
