'use client'

import { layoutChart } from '@precentor/chart'
import { useMemo } from 'react'
import { ChartView } from '../chart/chart-view.tsx'
import { readChart } from '../chart/read-chart.ts'
import { ComparedText } from '../song/conflict/compared-text.tsx'
import type { ImportSource } from './import.ts'
import classes from './import-details.module.css'

/** The chart as the library will show it. */
export function ResultPane({ source }: { readonly source: ImportSource }) {
  if (source.song === null) return null
  const { chart, libraryChart } = source.song
  return (
    <div className={classes.pane}>
      <h2 className={classes.name}>Result</h2>
      <section className={classes.box} tabIndex={0} aria-label="Chart">
        <Chart text={chart} />
      </section>
      {libraryChart !== null && libraryChart !== chart && (
        <details className={classes.changes}>
          <summary>What an update would change: the library’s chart, and this one</summary>
          <ComparedText
            mine={libraryChart}
            theirs={chart}
            names={['In the library', 'In the file']}
          />
        </details>
      )}
    </div>
  )
}

const longestDrawn = 50_000

function Chart({ text }: { readonly text: string }) {
  const layout = useMemo(
    () => (text.length > longestDrawn ? null : layoutChart(readChart(text, null).song)),
    [text],
  )
  if (layout === null)
    return <p className={classes.quiet}>This chart is too long to be drawn here.</p>
  return <ChartView layout={layout} size={15} columns={1} />
}
