'use client'

import { layoutChart, plainText } from '@precentor/chart'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { authorNames } from '../chart/author-credits.ts'
import { ChartHeading } from '../chart/chart-heading.tsx'
import { ChartView } from '../chart/chart-view.tsx'
import { CreditLine } from '../chart/credit-line.tsx'
import { readChart } from '../chart/read-chart.ts'
import classes from './chart-panel.module.css'
import { showNote } from '../shell/toasts.tsx'
import type { ReadingView } from './reading-view.ts'
import type { Arrangement, Song } from './song.ts'
import tool from './tool.module.css'
import { useOnePagePrint } from './use-one-page-print.ts'

/** The words alone, in the order they are sung, to read, copy or print. */
export function LyricsPanel(props: {
  readonly song: Song
  readonly arrangement: Arrangement
  readonly view: ReadingView
}) {
  const { song, arrangement, view } = props
  const { chart, sequence } = arrangement
  const sheet = useRef<HTMLDivElement>(null)
  useOnePagePrint(sheet)
  const layout = useMemo(() => {
    const drawn = layoutChart(readChart(chart, null).song, {
      lyricsOnly: true,
      repeats: 'full',
      ...(sequence.length > 0 && { sequence }),
    })
    return { ...drawn, sections: drawn.sections.filter(({ lines }) => lines.length > 0) }
  }, [chart, sequence])
  const copy = async (): Promise<void> => {
    const heading = { ...layout.heading, title: song.title, key: null, tempo: null, time: null }
    await navigator.clipboard.writeText(plainText({ ...layout, heading }))
    showNote('The lyrics are copied.')
  }
  return (
    <>
      <div className={classes.above}>
        <button type="button" className={tool.tool} onClick={() => void copy()}>
          <IconCopy size={16} aria-hidden />
          Copy lyrics
        </button>
      </div>
      <div ref={sheet} className={classes.sheet}>
        <ChartHeading
          className={classes.printed ?? ''}
          title={song.title}
          authors={authorNames(song.authors)}
          soundingKey={null}
          shapeKey={null}
          capo={0}
          tempo={null}
          metre={null}
          length={null}
        />
        <ChartView layout={layout} size={view.size} columns={view.columns} />
        <CreditLine
          authors={song.authors}
          copyright={song.copyright}
          ccliNumber={song.ccliNumber}
          isPublicDomain={song.isPublicDomain}
        />
      </div>
    </>
  )
}
