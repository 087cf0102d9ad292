'use client'

import { Button, Skeleton } from '@mantine/core'
import type { ImportId } from '@precentor/schemas'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useApi, useApiClient } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { ImportRowItem } from './import-row.tsx'
import type { ImportView } from './import-view.ts'
import classes from './row-list.module.css'
import { rowsInput, rowsQuery } from './rows-query.ts'
import { useChoosing } from './use-choosing.ts'

/**
 * The songs that were found, a row each; it fills while files are read. Each file that
 * is through tells the page; the rows are drawn anew only when they are others.
 */
export const RowList = memo(function RowList(props: {
  readonly importId: ImportId
  readonly view: ImportView
  readonly isReading: boolean
}) {
  const { importId, view, isReading } = props
  const churchId = useChurch().id
  const api = useApi()
  const client = useApiClient()
  const choosing = useChoosing(importId)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    rowsQuery(api, client, rowsInput(churchId, importId, view)),
  )
  const rows = data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return isReading ? <RowSkeletons /> : <NoRows view={view} />
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span />
        <span>Song and file</span>
        <span>Recognised as</span>
        <span>Library</span>
        <span>What to do</span>
      </div>
      <ul className={classes.list} aria-label="Songs found">
        {rows.map((row) => (
          <ImportRowItem
            key={row.id ?? row.sourceId}
            row={row}
            view={view}
            onChoose={choosing.chooseOne}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  )
})

function NoRows({ view }: { readonly view: ImportView }) {
  return (
    <p className={classes.none}>
      {view.state === null
        ? 'Nothing here yet: drop files above.'
        : 'There are no such songs in this import.'}
    </p>
  )
}

function RowSkeletons() {
  return (
    <div className={classes.coming} aria-hidden>
      {[0, 1, 2, 3].map((place) => (
        <Skeleton key={place} height={44} mb="xs" />
      ))}
    </div>
  )
}
