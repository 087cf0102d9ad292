'use client'

import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Plan } from './plan.ts'
import { SongChoice, type FoundSong } from './song-choice.tsx'
import classes from './song-picker.module.css'

type PickedSong = FoundSong & { readonly arrangementId: NonNullable<FoundSong['arrangementId']> }

/** Searches the library; each song says when it was last sung, and how often of late. */
export function SongPicker(props: {
  readonly planId: Plan['id']
  readonly isBusy: boolean
  readonly onChoose: (song: PickedSong) => void
}) {
  const { planId, isBusy, onChoose } = props
  const churchId = useChurch().id
  const api = useApi()
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 150)
  const list = useRef<HTMLUListElement>(null)
  const search = query === '' ? { sort: 'lastUsed' as const } : { query }
  const { data: page, isError } = useQuery({
    ...api.song.list.queryOptions({ churchId, limit: 8, ...search }),
    placeholderData: keepPreviousData,
  })
  const { data: use = [] } = useQuery(api.plan.songUse.queryOptions({ churchId, planId }))
  const songs = (page?.items ?? []).filter(
    (song): song is PickedSong => song.arrangementId !== null,
  )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && !event.altKey) {
      event.preventDefault()
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
      const next = buttons[at + step]
      if (next !== undefined) next.focus()
      else if (step === -1) event.currentTarget.querySelector('input')?.focus()
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) buttons[0]?.click()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <TextInput
        aria-label="Search for a song"
        placeholder="Search for a song by title, author or a line"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        ref={focusSoon}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ul ref={list} className={classes.list} aria-label="Songs">
        {songs.map((song) => (
          <li key={song.id}>
            <SongChoice
              song={song}
              use={use.find(({ songId }) => songId === song.id)}
              isBusy={isBusy}
              onChoose={() => onChoose(song)}
            />
          </li>
        ))}
      </ul>
      <p className={classes.note} aria-live="polite">
        {isError && 'The songs could not be searched. Please try again.'}
        {page !== undefined && songs.length === 0 && noSongs(query)}
      </p>
    </div>
  )
}

function noSongs(query: string): string {
  return query === '' ? 'There are no songs in the library yet.' : `No song matches “${query}”.`
}

/** After a menu that has opened this place gave the focus back to its button. */
function focusSoon(input: HTMLInputElement | null): () => void {
  const timer = setTimeout(() => input?.focus({ preventScroll: true }), 30)
  return () => clearTimeout(timer)
}
