import type { Notation as ChordNotation } from '@precentor/chart'
import { easierCapo } from '../chart/easier-capo.ts'
import { isSameKey, keyName } from '../chart/key-choices.ts'
import classes from './reading-bar.module.css'
import type { ChartDrawing } from './use-chart-drawing.ts'

/** Says in words what sounds and what is played; a screen reader hears it after transposing. */
export function KeySentence(props: {
  readonly drawing: ChartDrawing
  readonly notation: ChordNotation
  /** Keys whose shapes the reader likes. */
  readonly likedShapes: readonly string[]
  readonly onReset: () => void
  readonly onCapo: (capo: number) => void
}) {
  const { own, sounding, shapes, capo } = props.drawing
  if (own === null || sounding === null) return null
  const name = (key: string): string => keyName(key, props.notation)
  const isMoved = !isSameKey(sounding, own.name)
  const easier = easierCapo(sounding, capo, props.likedShapes)
  const isQuiet = !isMoved && shapes === null && !own.isGuessed && easier === null
  return (
    <p className={classes.sentence} data-quiet={isQuiet || undefined}>
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
      {easier !== null && (
        <button type="button" className={classes.reset} onClick={() => props.onCapo(easier.capo)}>
          {easier.capo === 0 ? 'No capo' : `Capo ${easier.capo}`}: play in {name(easier.shapeKey)}
        </button>
      )}
    </p>
  )
}
