'use client'

import { useId } from 'react'
import classes from './choice.module.css'

/** One of a few, each a button large enough for a thumb. */
export function Choice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly hint?: string | undefined
  readonly onChoose: (value: Value) => void
}) {
  const { label, value, options, hint, onChoose } = props
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  )
}
