import type { Notation as ChordNotation } from '@precentor/chart'
import { isSameKey, keyName } from '../chart/key-choices.ts'
import classes from './reading-bar.module.css'
import type { ChartDrawing } from './use-chart-drawing.ts'

/** Says in words what sounds and what is played; a screen reader hears it after transposing. */
export function KeySentence(props: {
  readonly drawing: ChartDrawing
  readonly notation: ChordNotation
  readonly onReset: () => void
}) {
  const { own, sounding, shapes } = props.drawing
  if (own === null || sounding === null) return null
  const name = (key: string): string => keyName(key, props.notation)
  const isMoved = !isSameKey(sounding, own.name)
  return (
    <p
      className={classes.sentence}
      data-quiet={(!isMoved && shapes === null && !own.isGuessed) || undefined}
    >
      <span aria-live="polite">
        {shapes === null ? (
          <>
            Sounds in <b>{name(sounding)}</b>
          </>
        ) : (
          <>
            Sounds in <b>{name(sounding)}</b>, play in <b>{name(shapes)}</b>
          </>
        )}
        {own.isGuessed && !isMoved && ' (guessed from the chords)'}
      </span>
      {isMoved && (
        <button
          type="button"
          className={classes.reset}
          title="Original key (0)"
          onClick={props.onReset}
        >
          Back to {name(own.name)}
        </button>
      )}
    </p>
  )
}
