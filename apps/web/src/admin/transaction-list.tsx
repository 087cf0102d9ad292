import classes from './rows.module.css'
import { TransactionRow, type Transaction } from './transaction-row.tsx'

type Props = {
  readonly all: readonly Transaction[]
  /** The process whose waiting ones these are; null = the top of the tree. */
  readonly below: number | null
  readonly onEnd: (transaction: Transaction) => void
}

/** Open transactions as a tree: below each those that wait for it. */
export function TransactionList({ all, below, onEnd }: Props) {
  const here = all.filter((one) => one.below === below)
  if (here.length === 0) return null
  const look =
    below === null
      ? { className: classes.list, 'aria-label': 'Open transactions' }
      : { className: classes.branches, 'aria-label': `Waiting for process ${below}` }
  return (
    <ul {...look}>
      {here.map((one) => (
        <li key={`${one.pid} ${one.begin}`} className={classes.branch}>
          <TransactionRow transaction={one} onEnd={() => onEnd(one)} />
          <TransactionList all={all} below={one.pid} onEnd={onEnd} />
        </li>
      ))}
    </ul>
  )
}
