import { inOrder } from '../../chart/in-order.ts'
import { compareLines, type ComparedLine } from './compare-lines.ts'
import classes from './conflict-panel.module.css'
import { foldEqualLines } from './fold-equal-lines.ts'

/** Two long texts side by side, around the lines that differ. */
export function ComparedText(props: {
  readonly mine: string
  readonly theirs: string
  /** What screen readers call the two columns. */
  readonly names?: readonly [mine: string, theirs: string]
}) {
  const { mine, theirs, names = ['Mine', 'Theirs'] } = props
  const parts = foldEqualLines(compareLines(mine, theirs))
  return (
    // It scrolls, so it has to be reached by keyboard as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.compared} aria-label="Both texts, line by line" tabIndex={0}>
      <table>
        <thead className={classes.spoken}>
          <tr>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(parts, (part) =>
            part.kind === 'folded' ? (
              <tr className={classes.folded}>
                <td colSpan={2}>{part.count} lines are the same</td>
              </tr>
            ) : (
              inOrder(part.lines, (line) => <Line line={line} />)
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

function Line({ line: { left, right, isSame } }: { readonly line: ComparedLine }) {
  return (
    <tr>
      <td>{left === null ? null : shown(left, isSame)}</td>
      <td>{right === null ? null : shown(right, isSame)}</td>
    </tr>
  )
}

function shown(text: string, isSame: boolean) {
  return isSame ? text : <mark>{text === '' ? ' ' : text}</mark>
}
