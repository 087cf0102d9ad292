'use client'

import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { inOrder } from '../chart/in-order.ts'
import type { Failure } from './collect-files.ts'
import classes from './failure-note.module.css'
import { countOf } from './words.ts'

/** The files that did not reach the server, each with its reason. */
export function FailureNote(props: {
  readonly failures: readonly Failure[]
  readonly onRetry: () => void
  readonly onForget: () => void
}) {
  const { failures, onRetry, onForget } = props
  if (failures.length === 0) return null
  return (
    <Alert
      mt="md"
      color="red"
      variant="default"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${countOf(failures.length, 'file')} could not be sent`}
    >
      <ul className={classes.list}>
        {inOrder(failures, ({ name, reason }) => (
          <li>
            <strong>{name}</strong> <span>{reason}</span>
          </li>
        ))}
      </ul>
      <Group gap="xs" mt="sm">
        {failures.some(({ canRetry }) => canRetry) && (
          <Button size="xs" onClick={onRetry}>
            Try again
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onForget}>
          Leave them out
        </Button>
      </Group>
    </Alert>
  )
}
