import classes from './vocal-range.module.css'
import { highestPitch, isWhite, lowestPitch, toNumber } from './pitches.ts'

const keyWidth = 6
const height = 26

type Props = {
  readonly range: { readonly low: string; readonly high: string }
  readonly isSmall?: boolean
}

/** A voice on a piano: the keys it reaches are filled. */
export function VocalRange({ range, isSmall = false }: Props) {
  const low = toNumber(range.low)
  const high = toNumber(range.high)
  const name = `${range.low} to ${range.high}`
  return (
    <figure className={classes.figure}>
      <svg
        className={isSmall ? classes.small : classes.keys}
        viewBox={`0 0 ${whites.length * keyWidth} ${height}`}
        role="img"
        aria-label={`Sings from ${name}`}
      >
        {whites.map((number, index) => (
          <rect
            key={number}
            className={number >= low && number <= high ? classes.reached : classes.white}
            x={index * keyWidth + 0.4}
            y={0.4}
            width={keyWidth - 0.8}
            height={height - 0.8}
            rx={0.8}
          />
        ))}
        {blacks.map(({ number, x }) => (
          <rect
            key={number}
            className={number >= low && number <= high ? classes.reachedBlack : classes.black}
            x={x}
            y={0}
            width={keyWidth * 0.64}
            height={height * 0.6}
          />
        ))}
      </svg>
      <figcaption className={classes.name}>{name}</figcaption>
    </figure>
  )
}

const notes = Array.from(
  { length: highestPitch - lowestPitch + 1 },
  (_, index) => lowestPitch + index,
)
const whites = notes.filter(isWhite)
const blacks = notes
  .filter((number) => !isWhite(number))
  .map((number) => ({
    number,
    x: (whites.indexOf(number - 1) + 1) * keyWidth - keyWidth * 0.32,
  }))
