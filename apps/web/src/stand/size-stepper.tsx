'use client'

import classes from './size-stepper.module.css'
import { standSizes, type StandSettings } from './stand-settings.ts'

type Size = StandSettings['size']

/** Letters smaller or larger, or as large as a page allows. */
export function SizeStepper(props: {
  readonly wanted: Size
  /** Pixels as they are drawn now. */
  readonly size: number
  readonly onChange: (size: Size) => void
}) {
  const { wanted, size, onChange } = props
  const step = size < 24 ? 1 : 2
  return (
    <fieldset className={classes.stepper}>
      <legend>Size of the letters</legend>
      <div className={classes.row}>
        <button
          type="button"
          aria-label="Smaller letters"
          disabled={size <= standSizes.least}
          onClick={() => onChange(Math.max(size - step, standSizes.least))}
        >
          <span className={classes.small}>A</span>
        </button>
        <output>{size}</output>
        <button
          type="button"
          aria-label="Larger letters"
          disabled={size >= standSizes.most}
          onClick={() => onChange(Math.min(size + step, standSizes.most))}
        >
          <span className={classes.large}>A</span>
        </button>
        <button
          type="button"
          className={classes.fit}
          aria-pressed={wanted === 'fit'}
          onClick={() => onChange(wanted === 'fit' ? size : 'fit')}
        >
          Fit the page
        </button>
      </div>
    </fieldset>
  )
}
