'use client'

import '@mantine/charts/styles.css'
import { AreaChart, LineChart } from '@mantine/charts'
import { Text, Title } from '@mantine/core'
import type { PoolPoint } from './pool-series.ts'

type Props = { readonly points: readonly PoolPoint[]; readonly isByDay: boolean }

const yAxis = { allowDecimals: false, width: 44 }

/** Busy, idle and waiting as a stack under the limit; waits, rates and event loop below. */
export function PoolChart({ points, isByDay }: Props) {
  if (points.length < 2) return <Text c="dimmed">The first figures come in a moment.</Text>
  const data = points.map((point) => ({ ...point, time: clock(point.at, isByDay) }))
  const limit = points.at(-1)?.limit ?? 0
  return (
    <>
      <AreaChart
        h={240}
        data={data}
        dataKey="time"
        type="stacked"
        curveType="stepAfter"
        withLegend
        withDots={false}
        strokeWidth={0}
        fillOpacity={0.7}
        withGradient={false}
        series={[
          { name: 'busy', label: 'Busy', color: 'ink.6' },
          { name: 'idle', label: 'Idle', color: 'gray.4' },
          { name: 'waiting', label: 'Waiting', color: 'red.6' },
        ]}
        referenceLines={[{ y: limit, label: 'Limit', color: 'gray.6' }]}
        yAxisProps={{ ...yAxis, domain: [0, (top: number) => Math.max(top, limit + 1)] }}
        areaChartProps={{ accessibilityLayer: true }}
      />
      <Line
        title="Longest wait for a connection"
        data={data}
        unit=" ms"
        series={[{ name: 'longestWait', label: 'Longest wait', color: 'ink.6' }]}
      />
      <Line
        title="Statements and calls per second"
        data={data}
        series={[
          { name: 'statements', label: 'Statements', color: 'ink.6' },
          { name: 'calls', label: 'Calls', color: 'teal.6' },
        ]}
      />
      <Line
        title="Turned away and failed"
        data={data}
        series={[
          { name: 'sheds', label: 'Turned away', color: 'yellow.7' },
          { name: 'failures', label: 'Failed', color: 'red.6' },
        ]}
      />
      <Line
        title="Delay of the event loop (99 %)"
        data={data}
        unit=" ms"
        series={[{ name: 'loopDelay', label: 'Delay', color: 'ink.6' }]}
      />
    </>
  )
}

type LineProps = {
  readonly title: string
  readonly data: (PoolPoint & { readonly time: string })[]
  readonly series: { readonly name: string; readonly label: string; readonly color: string }[]
  readonly unit?: string
}

function Line({ title, data, series, unit = '' }: LineProps) {
  return (
    <>
      <Title order={3} size="h5" mt="lg" mb="xs">
        {title}
      </Title>
      <LineChart
        h={140}
        data={data}
        dataKey="time"
        curveType="linear"
        withDots={false}
        withLegend={series.length > 1}
        unit={unit}
        series={series}
        yAxisProps={{ ...yAxis, width: unit === '' ? 44 : 64 }}
      />
    </>
  )
}

function clock(at: string, isByDay: boolean): string {
  const moment = new Date(at)
  if (!isByDay) return moment.toLocaleTimeString(undefined, { timeStyle: 'short' })
  return moment.toLocaleString(undefined, { day: 'numeric', month: 'short', hour: 'numeric' })
}
