'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'

type Report = ApiOutputs['pool']['report']
type Samples = Report['samples']

const kept = 15 * 60

/** The pool's report, each second's sample added as it is taken. */
export function usePoolReport(): { report: Report; samples: Samples } {
  const api = useApi()
  const options = { ...api.pool.report.queryOptions(), refetchInterval: 10_000 }
  const { data: report } = useSuspenseQuery(options)
  // Beside the report and not in it: a change of the report would put off its next look.
  const [live, setLive] = useState<Samples>([])
  useSubscription(
    api.pool.onSample.subscriptionOptions(undefined, {
      onData: (sample) => setLive((samples) => [...samples, sample].slice(-kept)),
    }),
  )
  return { report, samples: joined(report.samples, live) }
}

function joined(reported: Samples, live: Samples): Samples {
  const last = reported.at(-1)?.at ?? ''
  return [...reported, ...live.filter(({ at }) => at > last)].slice(-kept)
}
