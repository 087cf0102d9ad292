'use client'

import { Button, Progress } from '@mantine/core'
import Link from 'next/link'
import type { ImportFigures } from './import.ts'
import classes from './import-foot.module.css'
import type { JobState } from './import-job.ts'
import { viewAddress } from './import-view.ts'
import { isSending, useImportControls, useJob } from './use-import-job.ts'
import { useImportPaths } from './use-import-paths.ts'
import { countOf, resultText } from './words.ts'

/** The one button, what it did, and how far it is. */
export function ImportFoot({ figures }: { readonly figures: ImportFigures }) {
  const { id, chosen, state } = figures
  const controls = useImportControls()
  const isReading = useJob(id, isSending)
  const importing = useJob(id, (job) => job.importing)
  const result = useJob(id, (job) => job.result)
  const complaint = useJob(id, (job) => job.complaint)
  if (figures.files === 0 && result === null) return null
  const verb = state === 'importing' && result === null ? 'Go on: import' : 'Import'
  return (
    <footer className={classes.foot}>
      <output className={classes.said}>
        {importing !== null && <ImportingProgress importing={importing} />}
        {complaint !== null && (
          <p className={classes.complaint}>It stopped: {complaint} Nothing is half done.</p>
        )}
        {result !== null && <Result figures={figures} result={result} />}
      </output>
      <Button
        onClick={() => void controls.commit(id, chosen)}
        disabled={chosen === 0 || importing !== null || isReading}
      >
        {chosen === 0 ? 'Nothing to import' : `${verb} ${countOf(chosen, 'song')}`}
      </Button>
    </footer>
  )
}

function ImportingProgress({ importing }: { importing: NonNullable<JobState['importing']> }) {
  const { total, done } = importing
  return (
    <>
      <p className={classes.text}>
        Importing: {done.toLocaleString('en')} of {countOf(total, 'song')}
      </p>
      <Progress
        value={(100 * done) / Math.max(1, total)}
        size="sm"
        aria-label="Songs imported"
        transitionDuration={100}
      />
    </>
  )
}

function Result(props: {
  readonly figures: ImportFigures
  readonly result: NonNullable<JobState['result']>
}) {
  const { figures, result } = props
  const paths = useImportPaths()
  return (
    <p className={classes.text}>
      {resultText(result)}{' '}
      {result.held > 0 ? (
        <Link href={viewAddress(paths.import(figures.id), { state: 'changed' })}>Show them</Link>
      ) : (
        <Link href={paths.songs}>To the songs</Link>
      )}
    </p>
  )
}
