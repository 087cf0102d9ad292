'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'

/** What every change of the account ends with: the account is asked for anew. */
export function useAccountRefresh(): () => Promise<void> {
  const api = useApi()
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: api.account.pathKey() })
}
