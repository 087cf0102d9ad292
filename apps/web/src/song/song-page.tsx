'use client'

import type { SongId } from '@precentor/schemas'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCanEdit } from '../shell/church-context.tsx'
import { ArchivedBanner } from './archived-banner.tsx'
import { ChartPanel } from './chart-panel.tsx'
import { NoChart } from './no-chart.tsx'
import type { ReadingView } from './reading-view.ts'
import { SongHeader } from './song-header.tsx'
import classes from './song-page.module.css'
import { useSongPaths } from './song-paths.ts'
import { SongTabs, tabId } from './song-tabs.tsx'
import type { Song } from './song.ts'
import { useKeys } from './use-keys.ts'
import { useReadingView } from './use-reading-view.ts'
import { useSong } from './use-song.ts'

// Most people only read the chart: what stands behind the other tabs comes when it is asked for.
const ArrangementsPanel = dynamic(
  async () => (await import('./arrangements-panel.tsx')).ArrangementsPanel,
)
const DetailsPanel = dynamic(async () => (await import('./details-panel.tsx')).DetailsPanel)
const FilesPanel = dynamic(async () => (await import('./files/files-panel.tsx')).FilesPanel)
const LyricsPanel = dynamic(async () => (await import('./lyrics-panel.tsx')).LyricsPanel)
const UsePanel = dynamic(async () => (await import('./use-panel.tsx')).UsePanel)

/** A song: its chart first, and behind tabs all that is known of it. */
export function SongPage({ songId }: { readonly songId: SongId }) {
  const { song, reader } = useSong(songId)
  const [view, changeView] = useReadingView()
  const paths = useSongPaths(songId)
  const router = useRouter()
  const canEdit = useCanEdit()
  const arrangement = chosenArrangement(song, view)
  useKeys({
    e: () => {
      if (canEdit && arrangement !== undefined) router.push(paths.editChart(arrangement.id))
    },
  })
  return (
    <>
      {song.archivedAt !== null && <ArchivedBanner song={song} archivedAt={song.archivedAt} />}
      <SongHeader
        song={song}
        arrangement={arrangement}
        view={view}
        notation={view.notation ?? reader.notation}
        onChange={changeView}
      />
      <SongTabs song={song} shown={view.tab} onShow={(tab) => changeView({ tab })} />
      <div
        id="song-panel"
        role="tabpanel"
        aria-labelledby={tabId(view.tab)}
        className={classes.panel}
      >
        <Panel
          song={song}
          arrangement={arrangement}
          view={view}
          reader={view.notation === null ? reader : { ...reader, notation: view.notation }}
          onChange={changeView}
        />
      </div>
    </>
  )
}

function chosenArrangement({ arrangements }: Song, { arrangementId }: ReadingView) {
  return arrangements.find(({ id }) => id === arrangementId) ?? arrangements[0]
}

type PanelProps = Omit<Parameters<typeof ChartPanel>[0], 'arrangement'> & {
  readonly arrangement: ReturnType<typeof chosenArrangement>
}

function Panel(props: PanelProps) {
  const { song, arrangement, view } = props
  if (view.tab === 'arrangements') return <ArrangementsPanel song={song} />
  if (view.tab === 'files') return <FilesPanel song={song} />
  if (view.tab === 'use') return <UsePanel song={song} />
  if (view.tab === 'details') return <DetailsPanel song={song} />
  if (arrangement === undefined) return <NoChart song={song} />
  if (view.tab === 'lyrics')
    return <LyricsPanel song={song} arrangement={arrangement} view={view} />
  return <ChartPanel {...props} arrangement={arrangement} />
}
