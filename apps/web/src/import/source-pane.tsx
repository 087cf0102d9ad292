import { inOrder } from '../chart/in-order.ts'
import type { ImportSource } from './import.ts'
import classes from './import-details.module.css'

const mostLines = 3_000

/** The id of a line of the source, to which the report's places lead. */
export function lineId(line: number): string {
  return `source-line-${line}`
}

/** The file's own text with its line numbers; lines that the report speaks of are marked. */
export function SourcePane({ source }: { readonly source: ImportSource }) {
  const { text, isCut, song, error } = source
  const lines = text.split(/\r\n|\r|\n/)
  const shown = lines.slice(0, mostLines)
  const noted = new Set(song?.warnings.map(({ line }) => line))
  return (
    <div className={classes.pane}>
      <h2 className={classes.name}>The file</h2>
      {error !== null && <p className={classes.quiet}>Nothing of it was kept.</p>}
      <section className={classes.box} tabIndex={0} aria-label="Text of the file">
        {error === null && (
          <ol className={classes.source}>
            {inOrder(shown, (line, index) => (
              <li
                id={lineId(index + 1)}
                className={classes.line}
                data-noted={noted.has(index + 1) || undefined}
              >
                {line}
              </li>
            ))}
          </ol>
        )}
        {(isCut || lines.length > mostLines) && <p className={classes.quiet}>… and so on.</p>}
      </section>
    </div>
  )
}
