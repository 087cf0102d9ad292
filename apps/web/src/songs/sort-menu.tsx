'use client'

import type { SongSort } from '@precentor/schemas'
import { FilterMenu, type Choice } from './filter-menu.tsx'
import { sortOf, type LibraryView } from './library-view.ts'

/** In what order the songs stand. */
export function SortMenu(props: {
  readonly view: LibraryView
  readonly onSort: (sort: SongSort | null) => void
}) {
  const { view, onSort } = props
  return (
    <FilterMenu
      label="Sort"
      chosen={sortWords[sortOf(view)]}
      isActive={false}
      isQuiet
      choices={sortChoices(view)}
      onChoose={(chosen) => onSort(sorts.find((sort) => sort === chosen) ?? null)}
    />
  )
}

const sorts: readonly SongSort[] = ['relevance', 'title', 'lastUsed', 'newest']

const sortWords: Readonly<Record<SongSort, string>> = {
  relevance: 'Best match',
  title: 'Title',
  lastUsed: 'Last used',
  newest: 'Newest',
}

function sortChoices({ query }: LibraryView): Choice[] {
  const shown = sorts.filter((sort) => sort !== 'relevance' || query.trim() !== '')
  return shown.map((sort) => ({ value: sort, label: sortWords[sort], count: null }))
}
