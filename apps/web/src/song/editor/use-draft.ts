'use client'

import { useCallback, useEffect, useRef } from 'react'
import { forgetDraft, keepDraft, type Draft } from './draft.ts'

/**
 * Keeps what is unsaved in this tab when the page goes away, by the back button or because the phone
 * needed the room. Gives what forgets it again.
 */
export function useDraft(
  name: string,
  isUnsaved: boolean,
  unsaved: Omit<Draft, 'at'>,
): { readonly forget: () => void } {
  const latest = useRef({ isUnsaved, unsaved })
  useEffect(() => {
    latest.current = { isUnsaved, unsaved }
  })
  useEffect(() => {
    const keep = (): void => {
      const now = latest.current
      if (now.isUnsaved)
        keepDraft(sessionStorage, name, { ...now.unsaved, at: new Date().toISOString() })
    }
    window.addEventListener('pagehide', keep)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
    }
  }, [name])
  const forget = useCallback(() => {
    forgetDraft(sessionStorage, name)
    // Nothing more is unsaved, even if the page goes before it is drawn again.
    latest.current = { ...latest.current, isUnsaved: false }
  }, [name])
  return { forget }
}
