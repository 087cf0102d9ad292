'use client'

import { layoutChart, type ChartLayout } from '@precentor/chart'
import type { Notation } from '@precentor/schemas'
import { useMemo } from 'react'
import { isSameKey, shapeKey } from '../chart/key-choices.ts'
import { notationView } from '../chart/notation-view.ts'
import { readChart } from '../chart/read-chart.ts'
import { soundingKey, type SoundingKey } from '../chart/sounding-key.ts'
import type { ReadingView } from './reading-view.ts'
import type { Arrangement } from './song.ts'

export type ChartDrawing = {
  readonly layout: ChartLayout
  /** The arrangement's own key; null where none is known. */
  readonly own: SoundingKey | null
  /** The key that sounds in this view, in English letters. */
  readonly sounding: string | null
  readonly capo: number
  /** The key of the shapes below the capo, in English letters; null without a capo. */
  readonly shapes: string | null
}

/** An arrangement's chart, read once and laid out anew for each view of it. */
export function useChartDrawing(
  arrangement: Arrangement,
  view: ReadingView,
  notation: Notation,
): ChartDrawing {
  const { chart, key, sequence } = arrangement
  const song = useMemo(() => readChart(chart, key).song, [chart, key])
  const own = useMemo(() => soundingKey(song), [song])
  const sounding = view.key ?? own?.name ?? null
  const isOwnKey = own === null || sounding === null || isSameKey(sounding, own.name)
  const capo = view.capo ?? (isOwnKey ? song.metadata.capo : 0)
  const { hasChords, isWrittenOut } = view
  const layout = useMemo(() => {
    const drawn = layoutChart(song, {
      ...(sounding !== null && { key: sounding }),
      ...(sequence.length > 0 && { sequence }),
      ...notationView(notation),
      capo,
      lyricsOnly: !hasChords,
      repeats: isWrittenOut ? 'full' : 'label',
    })
    return hasChords ? drawn : withoutEmpty(drawn)
  }, [song, sounding, sequence, notation, capo, hasChords, isWrittenOut])
  const shapes = capo === 0 || sounding === null ? null : shapeKey(sounding, capo)
  return { layout, own, sounding, capo, shapes }
}

/** An intro without its chords is only a label, which says nothing to a singer. */
function withoutEmpty(layout: ChartLayout): ChartLayout {
  const sections = layout.sections.filter(({ lines, again }) => again || lines.length > 0)
  return { ...layout, sections }
}
