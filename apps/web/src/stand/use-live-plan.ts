'use client'

import { useEffect, useState } from 'react'
import { makeApiClient } from '../api/make-api-client.ts'
import { useChurch } from '../shell/church-context.tsx'
import { followPlan } from './follow-plan.ts'
import type { Plan } from './plan.ts'
import { useIsOnline } from './use-is-online.ts'

/**
 * The plan with all its charts, first as the server drew it, then as it is changed. All of it is
 * at hand without the network; `isConnected` says whether changes would arrive.
 */
export function useLivePlan(drawn: Plan): { plan: Plan; isConnected: boolean } {
  const churchId = useChurch().id
  const [plan, setPlan] = useState(drawn)
  const [isHeard, setHeard] = useState(true)
  const isOnline = useIsOnline()
  const planId = drawn.id
  useEffect(() => {
    const api = makeApiClient()
    const input = { churchId, planId }
    return followPlan(
      {
        read: () => api.plan.byId.query(input),
        listen: (on) => api.plan.onChange.subscribe(input, on),
      },
      { plan: setPlan, heard: setHeard },
    )
  }, [churchId, planId])
  return { plan, isConnected: isOnline && isHeard }
}
