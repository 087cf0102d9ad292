import type { ReactNode } from 'react'
import classes from './stepper.module.css'

/** A value between a button for less and one for more. */
export function Stepper(props: {
  readonly label: string
  readonly value: ReactNode
  readonly less: StepperButton
  readonly more: StepperButton
}) {
  const { label, value, less, more } = props
  return (
    <fieldset className={classes.stepper} aria-label={label}>
      <Step {...less} />
      <output className={classes.value}>{value}</output>
      <Step {...more} />
    </fieldset>
  )
}

type StepperButton = {
  readonly label: string
  readonly sign: ReactNode
  /** Null where there is nothing more in this direction. */
  readonly onStep: (() => void) | null
}

function Step({ label, sign, onStep }: StepperButton) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-label={label}
      title={label}
      disabled={onStep === null}
      onClick={onStep ?? undefined}
    >
      {sign}
    </button>
  )
}
