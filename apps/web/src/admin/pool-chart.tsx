'use client'

import '@mantine/charts/styles.css'
import { AreaChart, LineChart } from '@mantine/charts'
import { Text, Title } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'

type Sample = ApiOutputs['pool']['report']['samples'][number]

/** Busy, idle and waiting as a stack under the limit; statements per second below. */
export function PoolChart({ samples }: { readonly samples: readonly Sample[] }) {
  if (samples.length < 2) return <Text c="dimmed">The first figures come in a moment.</Text>
  const data = samples.map((sample) => ({ ...sample, time: clock(sample.at) }))
  const limit = samples.at(-1)?.limit ?? 0
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
        yAxisProps={{
          allowDecimals: false,
          width: 36,
          domain: [0, (top: number) => Math.max(top, limit + 1)],
        }}
        areaChartProps={{ accessibilityLayer: true }}
      />
      <Title order={3} size="h5" mt="lg" mb="xs">
        Statements per second
      </Title>
      <LineChart
        h={140}
        data={data}
        dataKey="time"
        curveType="linear"
        withDots={false}
        series={[{ name: 'statements', label: 'Statements', color: 'ink.6' }]}
        yAxisProps={{ allowDecimals: false, width: 36 }}
      />
    </>
  )
}

function clock(at: string): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'medium' })
}
