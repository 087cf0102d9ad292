'use client'

import { Button } from '@mantine/core'
import { LibraryNote } from './library-note.tsx'

/** When songs could not be loaded for a reason that may pass. */
export function SongsProblem({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <LibraryNote
      isAlert
      title="The songs could not be loaded"
      text="The server did not answer as it should. Nothing is lost; please try again in a moment."
    >
      <Button onClick={onRetry}>Try again</Button>
    </LibraryNote>
  )
}
