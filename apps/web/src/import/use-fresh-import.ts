'use client'

import type { ImportId } from '@precentor/schemas'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { rowsKey } from './rows-query.ts'
import { useJob } from './use-import-job.ts'

const pause = 800

/**
 * Keeps figures and rows up with what goes on, and looks once more when it has ended;
 * also when that was before this page was drawn.
 */
export function useFreshImport(importId: ImportId): void {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const hasChanged = useJob(importId, (job) => job.hasChanged)
  const isBusy = useJob(importId, (job) => job.sending !== null || job.importing !== null)

  useEffect(() => {
    if (!hasChanged) return
    const refresh = (): void => {
      void cache.invalidateQueries(api.import.byId.queryFilter({ churchId, importId }))
      void cache.invalidateQueries({ queryKey: rowsKey(api, { churchId, importId }) })
      void cache.invalidateQueries(api.import.list.pathFilter())
      void cache.invalidateQueries(api.song.pathFilter())
    }
    if (!isBusy) {
      refresh()
      return
    }
    const timer = setInterval(refresh, pause)
    return () => clearInterval(timer)
  }, [api, cache, churchId, importId, isBusy, hasChanged])
}
