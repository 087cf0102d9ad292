'use client'

import { Group, NativeSelect, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useApi, type ApiInputs } from '../api/api.ts'
import { seriesOf, workerName } from './pool-series.ts'
import { WorkerTable } from './worker-table.tsx'

// Charts are heavy, and only admins look at them.
const PoolChart = dynamic(() => import('./pool-chart.tsx').then((module) => module.PoolChart), {
  ssr: false,
  loading: () => <Skeleton h={240} />,
})

type Range = ApiInputs['pool']['history']['range']

const ranges: { readonly value: Range; readonly label: string }[] = [
  { value: '15m', label: '15 min' },
  { value: '1h', label: '1 h' },
  { value: '24h', label: '24 h' },
  { value: '30d', label: '30 d' },
]

/** Connections, waits and rates over time, of each worker or of all of them together. */
export function PoolHistory() {
  const [range, setRange] = useState<Range>('15m')
  const [name, setName] = useState('')
  const { data: history, isError } = useQuery({
    ...useApi().pool.history.queryOptions({ range }),
    refetchInterval: range === '15m' ? 5_000 : 60_000,
    placeholderData: keepPreviousData,
  })
  const workers = history?.workers ?? []
  const choices = workers.map((worker) => workerName(worker))
  const chosen = choices.includes(name) ? name : null
  return (
    <section aria-labelledby="pool-over-time">
      <Title order={2} size="h4" mb="sm" id="pool-over-time">
        Over time
      </Title>
      <Group mb="md" gap="sm">
        <SegmentedControl value={range} onChange={setRange} aria-label="Time range" data={ranges} />
        <NativeSelect
          aria-label="Worker"
          value={chosen ?? ''}
          onChange={(event) => setName(event.currentTarget.value)}
          data={[{ value: '', label: 'All workers together' }, ...choices]}
        />
      </Group>
      {history === undefined ? (
        <Nothing isError={isError} />
      ) : (
        <Stack gap="xl">
          <div>
            <PoolChart
              points={seriesOf(history, chosen)}
              isByDay={range === '24h' || range === '30d'}
            />
          </div>
          <WorkerTable workers={workers} />
        </Stack>
      )}
    </section>
  )
}

function Nothing({ isError }: { readonly isError: boolean }) {
  if (!isError) return <Skeleton h={240} />
  return <Text c="dimmed">The figures could not be read. They are tried again by themselves.</Text>
}
