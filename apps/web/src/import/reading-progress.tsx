'use client'

import { Progress } from '@mantine/core'
import type { ImportId } from '@precentor/schemas'
import classes from './reading-progress.module.css'
import { useJob } from './use-import-job.ts'
import { countOf } from './words.ts'

/** How far the reading of files is. */
export function ReadingProgress({ importId }: { readonly importId: ImportId }) {
  const sending = useJob(importId, (job) => job.sending)
  const text =
    sending === null
      ? ''
      : `Reading ${Math.min(sending.done + 1, sending.total).toLocaleString('en')} of ${countOf(sending.total, 'file')}`
  return (
    <div className={classes.progress} data-idle={sending === null || undefined}>
      <p className={classes.text}>{text}</p>
      {sending !== null && (
        <Progress value={(100 * sending.done) / sending.total} size="sm" aria-label="Files read" />
      )}
    </div>
  )
}
