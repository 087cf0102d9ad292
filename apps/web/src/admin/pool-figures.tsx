'use client'

import { Anchor, Card, SimpleGrid, Text } from '@mantine/core'
import Link from 'next/link'
import type { ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { milliseconds } from './milliseconds.ts'

type Report = ApiOutputs['pool']['report']
type Figure = {
  readonly label: string
  readonly value: string
  /** The alert that says what to do; null while it is well. */
  readonly rule: 'pool_busy' | 'long_wait' | null
}

/** The four figures to look at first; a red one leads to what to do. */
export function PoolFigures(props: Pick<Report, 'samples' | 'waits'>) {
  const { slug } = useChurch()
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
      {figuresOf(props).map(({ label, value, rule }) => (
        <Card key={label} withBorder padding="md">
          <Text component="dt" c="dimmed" size="sm">
            {label}
          </Text>
          <Text
            component="dd"
            m={0}
            fz={26}
            fw={650}
            className="figures"
            {...(rule !== null && { c: 'red' })}
          >
            {value}
          </Text>
          {rule !== null && (
            <Anchor component={Link} href={`/${slug}/admin/alerts#rule-${rule}`} size="sm">
              What to do
            </Anchor>
          )}
        </Card>
      ))}
    </SimpleGrid>
  )
}

function figuresOf({ samples, waits }: Pick<Report, 'samples' | 'waits'>): Figure[] {
  const last = samples.at(-1)
  const lastMinute = samples.slice(-60)
  const most = Math.max(0, ...lastMinute.map(({ busy }) => busy))
  const isFull = last !== undefined && last.meanBusy > 0.8 * last.limit
  const isWaiting = last !== undefined && last.waiting > 0
  return [
    {
      label: 'Busy now',
      value: last ? `${last.busy} of ${last.limit}` : '–',
      rule: isFull ? 'pool_busy' : null,
    },
    {
      label: 'Most in the last minute',
      value: last ? `${most} of ${last.limit}` : '–',
      rule: null,
    },
    {
      label: 'Waiting now',
      value: last ? String(last.waiting) : '–',
      rule: isWaiting ? 'pool_busy' : null,
    },
    {
      label: 'Wait for a connection (95 %)',
      value: milliseconds(waits.p95),
      rule: waits.p95 > 500 ? 'long_wait' : null,
    },
  ]
}
