'use client'

import type { Notation as ChordNotation } from '@precentor/chart'
import { useEffect, useRef } from 'react'
import { isSameKey, keyChoices, keyName } from '../chart/key-choices.ts'
import classes from './key-pills.module.css'

/** Every key the chart can be put in; its own and the reader's are marked. */
export function KeyPills(props: {
  /** The arrangement's own key, in English letters as all keys here. */
  readonly own: string
  readonly chosen: string
  readonly mine: string | null
  readonly notation: ChordNotation
  readonly onChoose: (key: string) => void
}) {
  const { own, chosen, mine, notation, onChoose } = props
  const row = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    showChosen(row.current, chosen)
  }, [chosen])
  return (
    <fieldset ref={row} className={classes.row} aria-label="Key">
      {keyChoices(own).map((key) => {
        const isOwn = key === own
        const isMine = mine !== null && isSameKey(key, mine)
        return (
          <button
            key={key}
            type="button"
            className={classes.pill}
            data-key={key}
            aria-pressed={key === chosen}
            data-own={isOwn || undefined}
            data-mine={isMine || undefined}
            title={meaning(isOwn, isMine)}
            onClick={() => onChoose(key)}
          >
            {keyName(key, notation)}
            {(isOwn || isMine) && (
              <span className={classes.spoken}>, {meaning(isOwn, isMine)}</span>
            )}
          </button>
        )
      })}
    </fieldset>
  )
}

function meaning(isOwn: boolean, isMine: boolean): string | undefined {
  if (isOwn && isMine) return 'the original key, and yours'
  if (isOwn) return 'the original key'
  return isMine ? 'your key' : undefined
}

/** On a phone the row is wider than the screen; only the row itself is moved, never the page. */
function showChosen(row: HTMLElement | null, chosen: string): void {
  const pill = row?.querySelector<HTMLElement>(`[data-key="${CSS.escape(chosen)}"]`)
  if (!row || !pill || row.scrollWidth <= row.clientWidth) return
  row.scrollLeft = pill.offsetLeft - row.offsetLeft - (row.clientWidth - pill.offsetWidth) / 2
}
