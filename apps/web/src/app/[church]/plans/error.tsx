'use client'

import { PlansProblem } from '../../../plans/plans-problem.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <PlansProblem onRetry={reset} />
}
