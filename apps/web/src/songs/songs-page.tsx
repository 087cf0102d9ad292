'use client'

import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useApi } from '../api/api.ts'
import { useCanEdit, useChurch } from '../shell/church-context.tsx'
import { LibraryFilters } from './library-filters.tsx'
import { isNarrowed, sortOf, type LibraryView } from './library-view.ts'
import { LoadMore } from './load-more.tsx'
import { useSelection, type Selection } from './many/use-selection.ts'
import { NoHits } from './no-hits.tsx'
import { NoSongs } from './no-songs.tsx'
import { SearchField } from './search-field.tsx'
import { SortMenu } from './sort-menu.tsx'
import { focusFirstSong, SongTable } from './song-table.tsx'
import classes from './songs-page.module.css'
import { SongsMenu } from './songs-menu.tsx'
import { SongsProblem } from './songs-problem.tsx'
import { RowsSkeleton } from './songs-skeleton.tsx'
import { useLibrary } from './use-library.ts'
import { useLibraryView } from './use-library-view.ts'
import { useSongsPaths } from './use-songs-paths.ts'

const SelectionBar = dynamic(async () => (await import('./many/selection-bar.tsx')).SelectionBar)

/** The church's songs: one search field, filters, and what they leave. */
export function SongsPage() {
  const churchId = useChurch().id
  const { data: facets } = useSuspenseQuery(useApi().song.facets.queryOptions({ churchId }))
  const { view, settled, change } = useLibraryView()
  const table = useRef<HTMLTableElement>(null)
  const { selection, start, stop } = useSelection()
  if (facets.songs === 0 && facets.archived === 0) {
    return (
      <div className={classes.page}>
        <SongsHeader />
        <NoSongs />
      </div>
    )
  }
  return (
    <div className={classes.page}>
      <SongsHeader onSelect={start} />
      <SearchField
        value={view.query}
        onChange={(query) => change({ query })}
        onDown={() => focusFirstSong(table.current)}
      />
      <LibraryFilters view={view} facets={facets} onChange={change} />
      <Songs view={settled} facets={facets} table={table} selection={selection} onChange={change} />
      {selection !== null && <SelectionBar selection={selection} onStop={stop} />}
    </div>
  )
}

function Songs(props: {
  readonly view: LibraryView
  readonly facets: Parameters<typeof NoHits>[0]['facets']
  readonly table: React.RefObject<HTMLTableElement | null>
  readonly selection: Selection | null
  readonly onChange: (change: Partial<LibraryView>) => void
}) {
  const { view, facets, table, selection, onChange } = props
  const library = useLibrary(view)
  if (library.isPending) return <RowsSkeleton />
  if (library.isError && library.songs.length === 0) {
    return <SongsProblem onRetry={() => void library.refetch()} />
  }
  return (
    <>
      <div className={classes.above}>
        <p className={classes.total} aria-live="polite">
          {totalWords(library.total, view)}
        </p>
        {library.total > 1 && <SortMenu view={view} onSort={(sort) => onChange({ sort })} />}
      </div>
      {library.songs.length === 0 ? (
        <NoHits view={view} facets={facets} onChange={onChange} />
      ) : (
        <SongTable
          ref={table}
          songs={library.songs}
          selection={selection}
          sort={sortOf(view)}
          isStale={library.isPlaceholderData}
          onSort={(sort) => onChange({ sort })}
        />
      )}
      <LoadMore
        hasMore={library.hasNextPage}
        isLoading={library.isFetchingNextPage}
        hasFailed={library.isFetchNextPageError}
        onLoad={() => void library.fetchNextPage()}
      />
    </>
  )
}

function totalWords(total: number, view: LibraryView): string {
  const songs = total === 1 ? '1 song' : `${total.toLocaleString('en')} songs`
  const kind = view.isArchived ? `archived ${total === 1 ? 'song' : 'songs'}` : ''
  const what = kind === '' ? songs : `${total.toLocaleString('en')} ${kind}`
  return isNarrowed(view) ? `${what} found` : what
}

function SongsHeader({ onSelect }: { readonly onSelect?: () => void }) {
  const paths = useSongsPaths()
  const router = useRouter()
  const canEdit = useCanEdit()
  useHotkeys([['n', () => canEdit && router.push(paths.newSong())]])
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>Songs</h1>
      {onSelect && <SongsMenu onSelect={onSelect} />}
      {canEdit && (
        <Button
          component={Link}
          href={paths.newSong()}
          leftSection={<IconPlus size={16} aria-hidden />}
          title="New song (n)"
        >
          New song
        </Button>
      )}
    </header>
  )
}
