'use client'

import { useState } from 'react'
import { useBrowserValue } from '../../shell/use-browser-value.ts'
import { useLocale } from '../../shell/use-locale.ts'
import tool from '../tool.module.css'
import classes from './chart-editor.module.css'
import { findDraft, forgetDraft, type Draft } from './draft.ts'

type Props = {
  /** Under which name the draft is kept in this tab. */
  readonly name: string
  readonly onRestore: (draft: Draft) => void
}

/** Offers what was left unsaved here before. */
export function DraftBanner(props: Props) {
  // The server has no drafts, and the first drawing in the browser must be like the server's.
  const place = useBrowserValue<'browser' | 'server'>(() => 'browser', 'server')
  return place === 'browser' ? <FoundDraft {...props} /> : null
}

function FoundDraft({ name, onRestore }: Props) {
  const [draft, setDraft] = useState(() => findDraft(sessionStorage, name))
  const locale = useLocale()
  if (draft === null) return null
  const time = new Date(draft.at).toLocaleTimeString(locale, { timeStyle: 'short' })
  const forget = (): void => {
    forgetDraft(sessionStorage, name)
    setDraft(null)
  }
  const restore = (): void => {
    onRestore(draft)
    forget()
  }
  return (
    <div className={classes.banner}>
      <span className={classes.bannerText}>You left this chart at {time} without saving.</span>
      <button type="button" className={tool.tool} onClick={restore}>
        Bring my changes back
      </button>
      <button type="button" className={tool.tool} onClick={forget}>
        Forget them
      </button>
    </div>
  )
}
