import type { ChartLayout, LayoutSection } from '@precentor/chart'
import { memo, type CSSProperties } from 'react'
import { ChartSection } from './chart-section.tsx'
import classes from './chart.module.css'
import { inOrder } from './in-order.ts'

export type Columns = 'auto' | 1 | 2 | 3 | 4

/**
 * Draws a laid-out chart: sections flow into columns, words are never cut by a chord, and a
 * screen reader hears each line with its chords in order. Everything in it is text, never markup.
 */
export function ChartView(props: {
  readonly layout: ChartLayout
  /** Size of the lyrics in pixels. */
  readonly size?: number
  /**
   * `auto` makes as many columns as fit the width at this size. With `none` the chart flows in the
   * columns of whatever it stands in, which says the size as well, as `--chart-size`.
   */
  readonly columns?: Columns | 'none'
}) {
  const { layout, size = 18, columns = 'auto' } = props
  const style: CSSProperties & Record<'--chart-size', string> = { '--chart-size': `${size}px` }
  return (
    <div
      className={classes.chart}
      data-columns={columns}
      style={columns === 'none' ? undefined : style}
    >
      <Sections sections={layout.sections} />
    </div>
  )
}

// A change of size or columns leaves the sections as they are.
const Sections = memo(function Sections(props: { readonly sections: readonly LayoutSection[] }) {
  return inOrder(props.sections, (section) => <ChartSection section={section} />)
})
