import { Badge, Button, Text } from '@mantine/core'
import { Moment } from '../account/moment.tsx'
import type { ApiOutputs } from '../api/api.ts'
import { milliseconds } from './milliseconds.ts'
import classes from './rows.module.css'

export type Worker = ApiOutputs['worker']['list'][number]
type Props = { readonly worker: Worker; readonly onRestart: () => void }

const looks = {
  starting: { color: 'gray', word: 'Starting' },
  ready: { color: 'teal', word: 'Takes requests' },
  stalled: { color: 'red', word: 'Hangs' },
  leaving: { color: 'yellow', word: 'Finishes' },
} as const

/** One worker: how it is, and a way to replace it. */
export function WorkerRow({ worker, onRestart }: Props) {
  const { id, pid, startedAt, state, isSelf } = worker
  const look = looks[state]
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>
          Worker {id}{' '}
          <Text span c="dimmed" size="sm" className="figures">
            process {pid}
            {isSelf && ', which answers here'}
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          Runs since <Moment at={startedAt} withTime />
        </Text>
        <Text size="sm" className="figures">
          {figuresOf(worker)}
        </Text>
      </div>
      <Badge color={look.color} variant="dot">
        {look.word}
      </Badge>
      <Button
        variant="default"
        size="xs"
        disabled={state === 'leaving'}
        onClick={onRestart}
        aria-label={`Restart worker ${id}`}
      >
        Restart
      </Button>
    </li>
  )
}

function figuresOf({ figures, eventLoopDelayP99, eventLoopUtilisation }: Worker): string {
  return [
    ...(figures === null
      ? ['Does not answer']
      : [
          `${Math.round(figures.residentBytes / 1e6)} MB`,
          `${figures.pool.busy} of ${figures.pool.limit} connections busy`,
          ...(figures.pool.waiting > 0 ? [`${figures.pool.waiting} wait`] : []),
        ]),
    ...(eventLoopDelayP99 === null ? [] : [`event loop ${milliseconds(eventLoopDelayP99)}`]),
    ...(eventLoopUtilisation === null
      ? []
      : [`${Math.round(eventLoopUtilisation * 100)} % of its time at work`]),
  ].join(' · ')
}
