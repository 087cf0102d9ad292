'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import type { ApiOutputs } from '../api/api.ts'
import { useCanEdit } from '../shell/church-context.tsx'
import { LibraryNote } from './library-note.tsx'
import { isNarrowed, plainView, type LibraryView } from './library-view.ts'
import { useSongsPaths } from './use-songs-paths.ts'

/** When no song fits: what could be looked for instead. */
export function NoHits(props: {
  readonly view: LibraryView
  readonly facets: ApiOutputs['song']['facets']
  readonly onChange: (change: Partial<LibraryView>) => void
}) {
  const { view, facets, onChange } = props
  const canEdit = useCanEdit()
  const paths = useSongsPaths()
  const query = view.query.trim()
  const isFiltered = isNarrowed({ ...view, query: '' })
  if (view.isArchived && !isNarrowed(view)) {
    return (
      <LibraryNote title="The archive is empty" text="Songs that you archive wait here.">
        <Button variant="default" onClick={() => onChange(plainView)}>
          Show the library
        </Button>
      </LibraryNote>
    )
  }
  return (
    <LibraryNote title={titleOf(query)} text={hintOf(view)}>
      {isFiltered && (
        <Button variant="default" onClick={() => onChange({ ...plainView, query: view.query })}>
          {query === '' ? 'Clear filters' : 'Search without filters'}
        </Button>
      )}
      {!view.isArchived && facets.archived > 0 && (
        <Button variant="default" onClick={() => onChange({ isArchived: true })}>
          Look in the archive
        </Button>
      )}
      {view.isArchived && (
        <Button variant="default" onClick={() => onChange({ isArchived: false })}>
          Look in the library
        </Button>
      )}
      {canEdit && query !== '' && (
        <Button component={Link} href={paths.newSong(query)} variant="default">
          New song “{query}”
        </Button>
      )}
    </LibraryNote>
  )
}

function titleOf(query: string): string {
  return query === '' ? 'No song fits these filters' : `No song matches “${query}”`
}

function hintOf({ query, isArchived }: LibraryView): string {
  const where = isArchived ? 'the archive' : 'the library'
  return query.trim() === ''
    ? `Nothing in ${where} has all of these at once.`
    : `Titles, authors and words of all songs in ${where} were searched, and similar spellings too.`
}
