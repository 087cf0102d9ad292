'use client'

import { importRowStates } from '@precentor/schemas'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ImportFigures } from './import.ts'
import { viewAddress, type ImportView } from './import-view.ts'
import classes from './state-filter.module.css'
import { stateWords } from './words.ts'

/** Rows of all states or of one, with how many there are; each choice is an address. */
export function StateFilter(props: { readonly figures: ImportFigures; readonly view: ImportView }) {
  const { counts } = props.figures
  const { state: current } = props.view
  const path = usePathname()
  const all = importRowStates.reduce((sum, state) => sum + counts[state], 0)
  if (all === 0) return null
  const chips = [
    { state: null, label: 'All', count: all },
    ...importRowStates.map((state) => ({
      state,
      label: stateWords[state].filter,
      count: counts[state],
    })),
  ].filter(({ state, count }) => count > 0 || state === current)
  return (
    <nav className={classes.chips} aria-label="Show">
      {chips.map(({ state, label, count }) => (
        <Link
          key={state ?? 'all'}
          href={viewAddress(path, { state })}
          className={classes.chip}
          aria-current={state === current ? 'true' : undefined}
          scroll={false}
          replace
        >
          {label} <span className={classes.count}>{count.toLocaleString('en')}</span>
        </Link>
      ))}
    </nav>
  )
}
