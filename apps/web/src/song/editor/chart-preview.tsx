'use client'

import { layoutChart, type Song } from '@precentor/chart'
import { memo } from 'react'
import { ChartView } from '../../chart/chart-view.tsx'
import classes from './chart-editor.module.css'

/** The chart as it will look, with the chords as they are typed. */
export const ChartPreview = memo(function ChartPreview({ song }: { readonly song: Song }) {
  const layout = layoutChart(song, { capo: song.metadata.capo })
  if (layout.sections.length === 0)
    return <p className={classes.nothing}>What you type appears here as a chart.</p>
  return <ChartView layout={layout} size={16} columns={1} />
})
