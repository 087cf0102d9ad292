'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import type { ServiceType } from './plan.ts'

/** Archives a service type at once; the toast brings it back. */
export function useTypeArchiving(): {
  readonly archive: (type: ServiceType) => void
  readonly restore: (type: ServiceType) => void
} {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const options = {
    onSettled: () => cache.invalidateQueries({ queryKey: api.serviceType.pathKey() }),
    onError: (error: { readonly message: string }) => showProblem(error),
  }
  const restoring = useMutation(api.serviceType.restore.mutationOptions(options))
  const archiving = useMutation(api.serviceType.archive.mutationOptions(options))
  const restore = ({ id }: ServiceType): void => restoring.mutate({ churchId, serviceTypeId: id })
  return {
    restore,
    archive: (type) =>
      archiving.mutate(
        { churchId, serviceTypeId: type.id },
        { onSuccess: () => showUndo(`“${type.name}” is archived.`, () => restore(type)) },
      ),
  }
}
