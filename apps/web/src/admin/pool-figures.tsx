import { Card, SimpleGrid, Text } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import { milliseconds } from './milliseconds.ts'

type Report = ApiOutputs['pool']['report']

/** The four figures to look at first. */
export function PoolFigures(props: Pick<Report, 'samples' | 'waits'>) {
  const { samples, waits } = props
  const last = samples.at(-1)
  const lastMinute = samples.slice(-60)
  const most = Math.max(0, ...lastMinute.map(({ busy }) => busy))
  const figures = [
    { label: 'Busy now', value: last ? `${last.busy} of ${last.limit}` : '–' },
    { label: 'Most in the last minute', value: last ? `${most} of ${last.limit}` : '–' },
    { label: 'Waiting now', value: last ? String(last.waiting) : '–' },
    { label: 'Wait for a connection (95 %)', value: milliseconds(waits.p95) },
  ]
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
      {figures.map(({ label, value }) => (
        <Card key={label} withBorder padding="md">
          <Text component="dt" c="dimmed" size="sm">
            {label}
          </Text>
          <Text component="dd" m={0} fz={26} fw={650} className="figures">
            {value}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  )
}
