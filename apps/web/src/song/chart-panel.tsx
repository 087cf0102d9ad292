'use client'

import type { Notation } from '@precentor/schemas'
import { useCallback, useRef } from 'react'
import { authorNames } from '../chart/author-credits.ts'
import { ChartHeading } from '../chart/chart-heading.tsx'
import { ChartView } from '../chart/chart-view.tsx'
import { CreditLine } from '../chart/credit-line.tsx'
import { keyName, movedKey } from '../chart/key-choices.ts'
import { keyNotation } from '../chart/notation-view.ts'
import classes from './chart-panel.module.css'
import { ReadingBar } from './reading-bar.tsx'
import type { ReadingView } from './reading-view.ts'
import type { Arrangement, Song } from './song.ts'
import { useChartDrawing, type ChartDrawing } from './use-chart-drawing.ts'
import { useKeys } from './use-keys.ts'
import type { Reader } from './use-song.ts'
import { useOnePagePrint } from './use-one-page-print.ts'

/** The chart in the key, size and shape that its reader wants, on screen and on paper. */
export function ChartPanel(props: {
  readonly song: Song
  readonly arrangement: Arrangement
  readonly view: ReadingView
  readonly reader: Reader
  readonly onChange: (change: Partial<ReadingView>) => void
}) {
  const { song, arrangement, view, reader, onChange } = props
  const { notation } = reader
  const drawing = useChartDrawing(arrangement, view, notation)
  const sheet = useRef<HTMLDivElement>(null)
  useOnePagePrint(sheet)
  const ownName = drawing.own?.name ?? null
  const showKey = useCallback(
    (key: string | null) => onChange({ key: key === ownName ? null : key }),
    [onChange, ownName],
  )
  useTransposeKeys(drawing, showKey)
  return (
    <>
      <ReadingBar
        song={song}
        drawing={drawing}
        view={view}
        reader={reader}
        onChange={onChange}
        onKey={showKey}
      />
      <div ref={sheet} className={classes.sheet}>
        <ChartHeading
          className={classes.printed ?? ''}
          title={song.title}
          authors={authorNames(song.authors)}
          {...keyFacts(drawing, notation)}
          tempo={arrangement.tempo}
          metre={arrangement.metre}
          length={arrangement.length}
        />
        <ChartView layout={drawing.layout} size={view.size} columns={view.columns} />
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

function useTransposeKeys(
  { own, sounding }: ChartDrawing,
  showKey: (key: string | null) => void,
): void {
  const step = (by: number) => () => {
    if (own !== null && sounding !== null) showKey(movedKey(sounding, by, own.name))
  }
  useKeys({ '[': step(-1), ']': step(1), '0': () => showKey(null) })
}

function keyFacts({ sounding, shapes, capo }: ChartDrawing, notation: Notation) {
  const name = (key: string | null) => key && keyName(key, keyNotation(notation))
  return { soundingKey: name(sounding), shapeKey: name(shapes), capo }
}
