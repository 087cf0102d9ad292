'use client'

import { Modal, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ImportId } from '@precentor/schemas'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import classes from './import-details.module.css'
import { viewAddress, type ImportView } from './import-view.ts'
import { ReportPane } from './report-pane.tsx'
import { ResultPane } from './result-pane.tsx'
import { SourcePane } from './source-pane.tsx'
import { useImportPaths } from './use-import-paths.ts'

/** One row from near: the file's own text, what was assumed, and the chart that came of it. */
export function ImportDetails(props: { readonly importId: ImportId; readonly view: ImportView }) {
  const { importId, view } = props
  const router = useRouter()
  const paths = useImportPaths()
  const isNarrow = useMediaQuery('(max-width: 61.99em)') ?? false
  const close = () =>
    router.replace(viewAddress(paths.import(importId), { state: view.state }), { scroll: false })
  const { data: source, error } = useSource(view.shown)
  return (
    <Modal
      opened={view.shown !== null}
      onClose={close}
      title={source === undefined ? 'Details' : (source.song?.title ?? source.fileName)}
      size="min(1400px, 94vw)"
      classNames={{ title: classes.heading ?? '' }}
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {error !== null && <p role="alert">{error.message}</p>}
      {error === null && source === undefined && <Skeleton height={360} />}
      {source !== undefined && (
        <div className={classes.panes}>
          <SourcePane source={source} />
          <ReportPane source={source} />
          <ResultPane source={source} />
        </div>
      )}
    </Modal>
  )
}

function useSource(shown: ImportView['shown']) {
  const churchId = useChurch().id
  const api = useApi()
  const nothing = { sourceId: '' as NonNullable<ImportView['shown']>['sourceId'], position: 0 }
  return useQuery({
    ...api.import.source.queryOptions({ churchId, ...(shown ?? nothing) }),
    enabled: shown !== null,
  })
}
