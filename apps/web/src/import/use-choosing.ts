'use client'

import type { ImportChoice, ImportId, ImportRowState } from '@precentor/schemas'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem } from '../shell/toasts.tsx'
import type { ImportRow } from './import.ts'
import { rowsKey, type RowPages } from './rows-query.ts'

type OpenState = Exclude<ImportRowState, 'unreadable' | 'imported'>

/** Changes what is to be done with rows; the page shows it at once. */
export function useChoosing(importId: ImportId) {
  const churchId = useChurch().id
  const api = useApi()
  const cache = useQueryClient()
  const rows = { queryKey: rowsKey(api, { churchId, importId }) as readonly unknown[] }
  const choose = useMutation(
    api.import.choose.mutationOptions({
      onMutate: async ({ of, choice }) => {
        await cache.cancelQueries(rows)
        cache.setQueriesData<RowPages>(rows, (data) => data && withChoice(data, of, choice))
      },
      onError: (error) => showProblem(error),
      onSettled: () => {
        void cache.invalidateQueries(rows)
        void cache.invalidateQueries(api.import.byId.queryFilter({ churchId, importId }))
      },
    }),
  )
  const { mutate } = choose
  const chooseOne = useCallback(
    ({ id }: ImportRow, choice: ImportChoice) => {
      if (id !== null) mutate({ churchId, importId, choice, of: { rows: [id] } })
    },
    [mutate, churchId, importId],
  )
  return {
    isPending: choose.isPending,
    chooseOne,
    chooseAll: (state: OpenState, choice: ImportChoice) =>
      mutate({ churchId, importId, choice, of: { state } }),
  }
}

type Chosen = { readonly rows: readonly string[] } | { readonly state: OpenState }

function withChoice(data: RowPages, of: Chosen, choice: ImportChoice): RowPages {
  const isMeant = (row: ImportRow) =>
    row.choices.includes(choice) &&
    ('rows' in of ? row.id !== null && of.rows.includes(row.id) : row.state === of.state)
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((row) => (isMeant(row) ? { ...row, choice } : row)),
  }))
  return { ...data, pages }
}
