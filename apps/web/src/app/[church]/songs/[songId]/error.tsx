'use client'

import { SongProblem } from '../../../../song/song-problem.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return <SongProblem onRetry={reset} />
}
