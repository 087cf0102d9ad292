'use client'

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { SongSort } from '@precentor/schemas'
import type { KeyboardEvent, Ref } from 'react'
import type { Selection } from './many/use-selection.ts'
import { SongRow } from './song-row.tsx'
import classes from './song-table.module.css'
import type { ListedSong } from './use-library.ts'

/** Songs as a table, on phones as cards. The arrows move between them. */
export function SongTable(props: {
  readonly songs: readonly ListedSong[]
  readonly sort: SongSort
  /** Null while nobody chooses songs. */
  readonly selection: Selection | null
  /** Whether these songs are the ones of the view before. */
  readonly isStale: boolean
  readonly ref: Ref<HTMLTableElement>
  readonly onSort: (sort: SongSort) => void
}) {
  const { songs, selection, sort, isStale, ref, onSort } = props
  return (
    // The arrows only help along; every song is reached by tabbing as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      ref={ref}
      className={classes.table}
      aria-busy={isStale}
      data-stale={isStale || undefined}
      data-choosing={selection !== null || undefined}
      onKeyDown={moveFocus}
    >
      <thead className={classes.head}>
        <tr>
          {selection && <AllSongs songs={songs} selection={selection} />}
          <SortableHeader label="Title" isOn={sort === 'title'} onSort={() => onSort('title')} />
          <th scope="col">Authors</th>
          <th scope="col">Key</th>
          <th scope="col" className={classes.number}>
            bpm
          </th>
          <SortableHeader
            label="Last used"
            isDescending
            isOn={sort === 'lastUsed'}
            onSort={() => onSort('lastUsed')}
          />
          <th scope="col" className={classes.number}>
            Times used
          </th>
          <th scope="col">Themes</th>
          <th scope="col">
            <span className={classes.hidden}>Actions</span>
          </th>
        </tr>
      </thead>
      <tbody className={classes.body}>
        {songs.map((song) => (
          <SongRow key={song.id} song={song} selection={selection} />
        ))}
      </tbody>
    </table>
  )
}

function AllSongs(props: { readonly songs: readonly ListedSong[]; readonly selection: Selection }) {
  const ids = props.songs.map(({ id }) => id)
  return (
    <th scope="col" className={classes.choice}>
      <input
        type="checkbox"
        aria-label="Choose all shown songs"
        checked={ids.every((id) => props.selection.ids.has(id))}
        onChange={() => props.selection.toggleAll(ids)}
      />
    </th>
  )
}

function SortableHeader(props: {
  readonly label: string
  readonly isOn: boolean
  readonly isDescending?: boolean
  readonly onSort: () => void
}) {
  const Arrow = props.isDescending === true ? IconArrowDown : IconArrowUp
  const direction = props.isDescending === true ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={props.isOn ? direction : undefined}>
      <button type="button" className={classes.sort} onClick={props.onSort}>
        {props.label}
        {props.isOn && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  )
}

/** The first song's link; the keyboard goes there from the search field. */
export function focusFirstSong(table: HTMLTableElement | null): void {
  table?.querySelector<HTMLAnchorElement>('tbody a')?.focus()
}

function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody a')]
  const place = links.findIndex((link) => link === event.target)
  if (step === undefined || place < 0) return
  const next = links[place + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
