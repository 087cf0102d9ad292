'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'

type Listed = ApiOutputs['procedure']['list']
type Figures = Listed['figures'][number]

/** A procedure with what it costs; without figures nobody has called it yet. */
export type Procedure = Listed['procedures'][number] & { readonly figures: Figures | undefined }

/** Every procedure, its figures as they are measured. */
export function useProcedures(): readonly Procedure[] {
  const api = useApi()
  // Another admin may change something too.
  const options = { ...api.procedure.list.queryOptions(), refetchInterval: 15_000 }
  const { data } = useSuspenseQuery(options)
  const [live, setLive] = useState<Listed['figures'] | null>(null)
  useSubscription(
    api.procedure.onFigures.subscriptionOptions(undefined, {
      onData: (figures) => setLive([...figures]),
    }),
  )
  const figures = new Map((live ?? data.figures).map((one) => [one.procedure, one]))
  return data.procedures.map((one) => ({ ...one, figures: figures.get(one.path) }))
}
