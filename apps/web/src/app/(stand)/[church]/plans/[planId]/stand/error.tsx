'use client'

import { StandNote } from '../../../../../../stand/stand-note.tsx'

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <StandNote
      title="The plan could not be loaded"
      text="The server did not answer as it should. Please try again in a moment."
    >
      <button type="button" onClick={reset}>
        Try again
      </button>
    </StandNote>
  )
}
