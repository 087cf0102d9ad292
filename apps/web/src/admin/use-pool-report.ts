'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'

type Report = ApiOutputs['pool']['report']

const kept = 15 * 60

/** The pool's report, each second's sample added as it is taken. */
export function usePoolReport(): { report: Report; samples: Report['samples'] } {
  const api = useApi()
  const cache = useQueryClient()
  const options = api.pool.report.queryOptions()
  const { data: report } = useSuspenseQuery({ ...options, refetchInterval: 10_000 })
  useSubscription(
    api.pool.onSample.subscriptionOptions(undefined, {
      onData: (sample) => {
        cache.setQueryData(options.queryKey, (old) => {
          if (old === undefined) return old
          const newer = old.samples.filter(({ at }) => at < sample.at)
          return { ...old, samples: [...newer, sample].slice(-kept) }
        })
      },
    }),
  )
  return { report, samples: report.samples }
}
