'use client'

import { layoutChart, readChordPro } from '@precentor/chart'
import { useMemo } from 'react'
import { ChartView } from '../chart/chart-view.tsx'

/** The chart as the library will show it. */
export function PastedPreview({ chart }: { readonly chart: string }) {
  const layout = useMemo(() => {
    const { song } = readChordPro(chart)
    return layoutChart(song, { capo: song.metadata.capo })
  }, [chart])
  return <ChartView layout={layout} size={16} columns={1} />
}
