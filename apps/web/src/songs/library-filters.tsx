'use client'

import { IconArchive, IconX } from '@tabler/icons-react'
import type { ApiOutputs } from '../api/api.ts'
import { FilterMenu, type Choice } from './filter-menu.tsx'
import { filterWords, valueWords } from './filter-words.ts'
import classes from './library-filters.module.css'
import { filterNames, isNarrowed, type FilterName, type LibraryView } from './library-view.ts'

type Facets = ApiOutputs['song']['facets']

/** What the list can be narrowed to, with how many songs each choice has. */
export function LibraryFilters(props: {
  readonly view: LibraryView
  readonly facets: Facets
  readonly onChange: (change: Partial<LibraryView>) => void
}) {
  const { view, facets, onChange } = props
  return (
    <div className={classes.filters} role="group" aria-label="Filters">
      {filterNames.map((name) => {
        const choices = choicesOf(name, facets, view[name])
        if (choices.length === 0) return null
        const value = view[name]
        return (
          <FilterMenu
            key={name}
            label={filterWords[name].label}
            chosen={value === null ? null : valueWords(name, value)}
            isActive={value !== null}
            choices={choices}
            onChoose={(chosen) => onChange({ [name]: chosen })}
          />
        )
      })}
      {(facets.archived > 0 || view.isArchived) && (
        <button
          type="button"
          className={classes.chip}
          data-active={view.isArchived || undefined}
          aria-pressed={view.isArchived}
          onClick={() => onChange({ isArchived: !view.isArchived })}
        >
          <IconArchive size={14} aria-hidden />
          Archived <span className={classes.count}>{facets.archived}</span>
        </button>
      )}
      {isNarrowed({ ...view, query: '' }) && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => onChange({ key: null, tempo: null, theme: null, language: null })}
        >
          <IconX size={14} aria-hidden /> Clear filters
        </button>
      )}
    </div>
  )
}

const facetOf = { key: 'keys', tempo: 'tempos', theme: 'themes', language: 'languages' } as const

function choicesOf(name: FilterName, facets: Facets, chosen: string | null): Choice[] {
  const values = facets[facetOf[name]].map(({ value, count }) => {
    return { value, label: valueWords(name, value), count }
  })
  if (chosen === null) return values
  return [{ value: null, label: filterWords[name].all, count: null }, ...values]
}
