'use client'

import { Alert, Button, Group } from '@mantine/core'
import type { ImportId } from '@precentor/schemas'
import { IconAlertTriangle } from '@tabler/icons-react'
import { inOrder } from '../chart/in-order.ts'
import classes from './failure-note.module.css'
import { useImportControls, useJob } from './use-import-job.ts'
import { countOf } from './words.ts'

/** The files that did not reach the server, each with its reason. */
export function FailureNote({ importId }: { readonly importId: ImportId }) {
  const failures = useJob(importId, (job) => job.failures)
  const controls = useImportControls()
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
          <Button size="xs" onClick={() => controls.retry(importId)}>
            Try again
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => controls.forgetFailures(importId)}>
          Leave them out
        </Button>
      </Group>
    </Alert>
  )
}
