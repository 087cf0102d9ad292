'use client'

import { PanelNote } from './panel-note.tsx'
import tool from './tool.module.css'

/** When the song could not be loaded for a reason that may pass. */
export function SongProblem({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <PanelNote
      title="The song could not be loaded"
      text="The server did not answer as it should. Nothing is lost; please try again in a moment."
    >
      <button type="button" className={tool.main} onClick={onRetry}>
        Try again
      </button>
    </PanelNote>
  )
}
