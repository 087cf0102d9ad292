'use client'

import type { ImportId } from '@precentor/schemas'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { rowsKey } from './rows-query.ts'

const pause = 800

/** Keeps figures and rows up with what goes on, and looks once more when it has ended. */
export function useFreshImport(importId: ImportId, isBusy: boolean): void {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()

  useEffect(() => {
    if (!isBusy) return
    const refresh = (): void => {
      void cache.invalidateQueries(api.import.byId.queryFilter({ churchId, importId }))
      void cache.invalidateQueries({ queryKey: rowsKey(api, { churchId, importId }) })
      void cache.invalidateQueries(api.import.list.pathFilter())
      void cache.invalidateQueries(api.song.pathFilter())
    }
    const timer = setInterval(refresh, pause)
    return () => {
      clearInterval(timer)
      refresh()
    }
  }, [api, cache, churchId, importId, isBusy])
}
