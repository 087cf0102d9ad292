'use client'

import type { ImportId } from '@precentor/schemas'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { BulkChoice } from './bulk-choice.tsx'
import { DropArea } from './drop-area.tsx'
import { FailureNote } from './failure-note.tsx'
import { ImportFoot } from './import-foot.tsx'
import { ImportMoment } from './import-moment.tsx'
import classes from './import-page.module.css'
import { readView } from './import-view.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { RowList } from './row-list.tsx'
import { StateFilter } from './state-filter.tsx'
import { useFreshImport } from './use-fresh-import.ts'
import { isSending, useImportControls, useJob } from './use-import-job.ts'
import { useImportPaths } from './use-import-paths.ts'
import { useLeaveWarning } from '../shell/use-leave-warning.ts'

// The chart engine comes with the first row that is looked at from near.
const ImportDetails = dynamic(async () => (await import('./import-details.tsx')).ImportDetails, {
  ssr: false,
})

/** One import: what was found in its files, what is to be done with it, and doing it. */
export function ImportPage({ importId }: { readonly importId: ImportId }) {
  const churchId = useChurch().id
  const api = useApi()
  const paths = useImportPaths()
  const controls = useImportControls()
  const params = useSearchParams()
  const view = useMemo(() => readView(params), [params])
  const isReading = useJob(importId, isSending)
  const { data: figures } = useSuspenseQuery(api.import.byId.queryOptions({ churchId, importId }))
  const hasLooked = useHasBeen(view.shown !== null)
  useLeaveWarning(isReading)
  useFreshImport(importId)

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <h1 className={classes.title}>Import songs</h1>
        <p className={classes.lead}>
          <ImportMoment moment={figures.createdAt} />
          {figures.createdBy !== null && ` · ${figures.createdBy}`} ·{' '}
          <Link href={paths.imports}>All imports</Link>
        </p>
      </header>
      <details className={classes.more} open={figures.files === 0 && !isReading}>
        <summary>Add more files</summary>
        <DropArea
          title="Drop more song files here"
          onPick={(picked, notation) => controls.addPicked(importId, picked, notation)}
        />
      </details>
      <ReadingProgress importId={importId} />
      <FailureNote importId={importId} />
      <StateFilter figures={figures} view={view} />
      <BulkChoice importId={importId} state={view.state} />
      <RowList importId={importId} view={view} isReading={isReading} />
      <ImportFoot figures={figures} />
      {hasLooked && <ImportDetails importId={importId} view={view} />}
    </div>
  )
}

/** Stays true, so that what was opened can close in its own time. */
function useHasBeen(isNow: boolean): boolean {
  const [has, setHas] = useState(isNow)
  if (isNow && !has) setHas(true)
  return has || isNow
}
