'use client'

import { useMemo, useRef } from 'react'
import { ChartView } from '../../chart/chart-view.tsx'
import { creditsOf } from '../credits.ts'
import { drawSong, type Reader } from '../draw-song.ts'
import { Notes } from '../notes.tsx'
import type { PlanItem, PlannedSong } from '../plan.ts'
import { standFacts } from '../stand-facts.ts'
import classes from './printed-song.module.css'
import { useFitPaper } from './use-fit-paper.ts'

/** One song on paper: what day it is for, its title and keys, its chart, and whose it is. */
export function PrintedSong(props: {
  readonly item: PlanItem
  readonly song: PlannedSong
  readonly reader: Reader
  /** The day and the plan's title. */
  readonly occasion: string
}) {
  const { item, song, reader, occasion } = props
  const drawn = useMemo(() => drawSong(item, song, reader), [item, song, reader])
  const sheet = useRef<HTMLElement>(null)
  useFitPaper(sheet)
  const { keys, rest } = standFacts(drawn, song, reader.notation)
  const credits = creditsOf(song)
  return (
    <article ref={sheet} className={classes.song}>
      <header className={classes.head}>
        <h2>{song.title}</h2>
        <p>
          <b>{keys.join(' · ')}</b>
          {rest.map((fact) => ` · ${fact}`)}
        </p>
        <p className={classes.occasion}>{occasion}</p>
      </header>
      <div className={classes.columns}>
        <Notes item={item} />
        <ChartView layout={drawn.layout} columns="none" />
      </div>
      {credits !== '' && <p className={classes.credits}>{credits}</p>}
    </article>
  )
}
