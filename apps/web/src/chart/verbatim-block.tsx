import type { CSSProperties } from 'react'
import classes from './chart.module.css'

/**
 * Lines kept letter by letter, in letters of equal width. They never wrap and never scroll: the
 * letters shrink until the longest line fits the column.
 */
export function VerbatimBlock(props: {
  readonly lines: readonly string[]
  /** Tablature means nothing when read aloud letter by letter. */
  readonly isTab: boolean
}) {
  const longest = Math.max(1, ...props.lines.map((line) => line.length))
  const style: CSSProperties & Record<'--cells', number> = { '--cells': longest }
  return (
    <div className={classes.verbatim}>
      <pre style={style} {...(props.isTab && { role: 'img', 'aria-label': 'Tablature' })}>
        {props.lines.join('\n')}
      </pre>
    </div>
  )
}
