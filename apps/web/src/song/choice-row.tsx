import classes from './view-menu.module.css'

/** A few choices of which one holds. */
export function ChoiceRow<Value extends string | number | boolean>(props: {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly name: string }[]
  readonly onChoose: (value: Value) => void
}) {
  return (
    <fieldset className={classes.field}>
      <legend className={classes.name}>{props.label}</legend>
      <div className={classes.choices}>
        {props.choices.map(({ value, name }) => (
          <button
            key={name}
            type="button"
            aria-pressed={value === props.value}
            onClick={() => props.onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
