'use client'

import { SongsProblem } from '../../../../songs/songs-problem.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <SongsProblem onRetry={reset} />
}
