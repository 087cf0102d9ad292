'use client'

import { ImportProblem } from '../../../import/import-problem.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <ImportProblem onRetry={reset} />
}
