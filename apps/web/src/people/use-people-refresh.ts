'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'

/** What every change of members and invitations ends with: both are asked for anew. */
export function usePeopleRefresh(): () => Promise<void> {
  const api = useApi()
  const cache = useQueryClient()
  return async () => {
    await Promise.all(
      [api.member.pathKey(), api.invitation.pathKey()].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )
  }
}
