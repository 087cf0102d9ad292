import { inOrder } from '../../chart/in-order.ts'
import { compareLines, type ComparedLine } from './compare-lines.ts'
import classes from './conflict-panel.module.css'

/** Two long texts side by side; lines that differ are marked by colour and by a sign. */
export function ComparedText({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  return (
    <div className={classes.compared}>
      <table>
        <thead>
          <tr>
            <th scope="col">Mine</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(compareLines(mine, theirs), (line) => (
            <Line line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line: { left, right, isSame } }: { readonly line: ComparedLine }) {
  return (
    <tr data-differs={!isSame || undefined}>
      <td>{left === null ? null : shown(left, isSame)}</td>
      <td>{right === null ? null : shown(right, isSame)}</td>
    </tr>
  )
}

function shown(text: string, isSame: boolean) {
  return isSame ? text : <mark>{text === '' ? ' ' : text}</mark>
}
