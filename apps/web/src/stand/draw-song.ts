import { layoutChart, type ChartLayout, type Song } from '@precentor/chart'
import type { Notation } from '@precentor/schemas'
import { shapeKey } from '../chart/key-choices.ts'
import { notationView } from '../chart/notation-view.ts'
import { readChart } from '../chart/read-chart.ts'
import { soundingKey } from '../chart/sounding-key.ts'
import { capoForReader } from './capo-for-reader.ts'
import type { PlanItem, PlannedSong } from './plan.ts'
import type { CapoHabit } from './stand-settings.ts'

/** How a reader wants charts. */
export type Reader = {
  readonly notation: Notation
  readonly habit: CapoHabit
  /** Keys whose shapes the reader likes to play below a capo. */
  readonly shapes: readonly string[]
  readonly hasChords: boolean
  readonly isWrittenOut: boolean
}

export type DrawnSong = {
  readonly layout: ChartLayout
  /** English letters; null where no key is known. */
  readonly soundingKey: string | null
  readonly capo: number
  /** The key of the shapes below the capo, in English letters; null without a capo. */
  readonly shapeKey: string | null
}

/** Lays a planned song out for one reader, in the plan's key, capo and sequence. */
export function drawSong(
  item: Pick<PlanItem, 'key' | 'capo' | 'sequence'>,
  planned: Pick<PlannedSong, 'chart' | 'arrangementKey' | 'defaultSequence'>,
  reader: Reader,
): DrawnSong {
  const { song } = readChart(planned.chart, planned.arrangementKey)
  const key = item.key ?? planned.arrangementKey ?? soundingKey(song)?.name ?? null
  const { habit, shapes, hasChords, isWrittenOut } = reader
  const capo = capoForReader({ habit, planned: item.capo, soundingKey: key, shapes })
  const sequence =
    knownSequence(song, item.sequence) ?? knownSequence(song, planned.defaultSequence)
  const layout = layoutChart(song, {
    ...(key !== null && { key }),
    ...(sequence !== null && { sequence }),
    ...notationView(reader.notation),
    capo,
    lyricsOnly: !hasChords,
    repeats: isWrittenOut ? 'full' : 'label',
  })
  return {
    layout: hasChords ? layout : withoutEmpty(layout),
    soundingKey: key,
    capo,
    shapeKey: capo === 0 || key === null ? null : shapeKey(key, capo),
  }
}

/** A sequence whose sections were all renamed since would leave the stand empty. */
function knownSequence({ sections }: Song, sequence: readonly string[]): readonly string[] | null {
  return sequence.some((wanted) => sections.some(({ id }) => id === wanted)) ? sequence : null
}

/** An intro without its chords is only a label, which says nothing to a singer. */
function withoutEmpty(layout: ChartLayout): ChartLayout {
  const sections = layout.sections.filter(({ lines, again }) => again || lines.length > 0)
  return { ...layout, sections }
}
