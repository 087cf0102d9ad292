import type { KeyboardEvent } from 'react'
import { songTabs, type SongTab } from './reading-view.ts'
import classes from './song-page.module.css'
import type { Song } from './song.ts'

/** The tabs below a song's title: arrow keys move between them, as in every tab list. */
export function SongTabs(props: {
  readonly song: Song
  readonly shown: SongTab
  readonly onShow: (tab: SongTab) => void
}) {
  const { song, shown, onShow } = props
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = tabBeside(shown, event.key)
    if (next === null) return
    event.preventDefault()
    onShow(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div role="tablist" aria-label="About this song" className={classes.tabs}>
      {songTabs.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={tab === shown}
          aria-controls={tab === shown ? 'song-panel' : undefined}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
          onKeyDown={onKeyDown}
        >
          {tabNames[tab]}
          <Count of={countOf(tab, song)} />
        </button>
      ))}
    </div>
  )
}

/** What names the panel of a tab. */
export function tabId(tab: SongTab): string {
  return `song-tab-${tab}`
}

const tabNames: Record<SongTab, string> = {
  chart: 'Chart',
  lyrics: 'Lyrics',
  arrangements: 'Arrangements',
  files: 'Files',
  use: 'Use',
  details: 'Details',
}

function tabBeside(tab: SongTab, key: string): SongTab | null {
  const place = songTabs.indexOf(tab)
  const last = songTabs.length - 1
  const places: Record<string, number> = {
    ArrowRight: place === last ? 0 : place + 1,
    ArrowLeft: place === 0 ? last : place - 1,
    Home: 0,
    End: last,
  }
  return songTabs[places[key] ?? -1] ?? null
}

function countOf(tab: SongTab, song: Song): number {
  if (tab === 'arrangements') return song.arrangements.length
  return tab === 'use' ? song.usage.length : 0
}

function Count({ of: count }: { readonly of: number }) {
  return count < 2 ? null : <span className={classes.count}>{count}</span>
}
