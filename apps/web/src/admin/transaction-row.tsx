import { Badge, Button, Code, Text } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import { milliseconds } from './milliseconds.ts'
import classes from './rows.module.css'

export type Transaction = ApiOutputs['transaction']['list'][number]

type Props = {
  readonly transaction: Transaction
  readonly onEnd: () => void
}

/** One open transaction: whose it is, how long, and what it does or waits for. */
export function TransactionRow({ transaction, onEnd }: Props) {
  const { applicationName, pid, isOurs, sql, waitsFor } = transaction
  const name = applicationName === '' ? 'A program without a name' : applicationName
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>
          {name}{' '}
          <Text span c="dimmed" size="sm" className="figures">
            process {pid}
          </Text>
        </Text>
        <Text size="sm" className="figures">
          {howLong(transaction)}
        </Text>
        {waitsFor !== null && (
          <Text size="sm" c="dimmed">
            {whom(transaction)} ({waitsFor})
          </Text>
        )}
        {isOurs ? (
          <Code className={classes.reason}>{sql?.replaceAll(/"public"\./g, '')}</Code>
        ) : (
          <Text size="sm" c="dimmed">
            Another program: what it does is not shown, and it is ended there.
          </Text>
        )}
      </div>
      <StateBadge transaction={transaction} />
      {isOurs && (
        <Button
          variant="default"
          size="xs"
          onClick={onEnd}
          aria-label={`End the transaction of process ${pid}`}
        >
          End
        </Button>
      )}
    </div>
  )
}

function StateBadge({ transaction: { state, waitsFor } }: Pick<Props, 'transaction'>) {
  const look =
    waitsFor !== null
      ? { color: 'red', word: 'Waits' }
      : state === 'active'
        ? { color: 'ink', word: 'At work' }
        : { color: 'yellow', word: state.startsWith('idle in') ? 'Idle in transaction' : state }
  return (
    <Badge color={look.color} variant="dot">
      {look.word}
    </Badge>
  )
}

function howLong({ openFor, inStateFor, state, waitsFor, locks }: Transaction): string {
  const doing = waitsFor !== null ? 'waits' : state === 'active' ? 'at work' : 'idle'
  const held = locks === 1 ? '1 lock' : `${locks} locks`
  return `Open for ${milliseconds(openFor * 1000)}, ${doing} for ${milliseconds(inStateFor * 1000)}, ${held}`
}

function whom({ blockedBy }: Transaction): string {
  const names = blockedBy.map((pid) => (pid === 0 ? 'a prepared transaction' : `process ${pid}`))
  return names.length === 0 ? 'Waits for a lock' : `Waits for ${names.join(' and ')}`
}
