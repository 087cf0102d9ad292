'use client'

import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { PoolFigures } from './pool-figures.tsx'
import { ProcedureTable } from './procedure-table.tsx'
import { StatementTable } from './statement-table.tsx'
import { usePoolReport } from './use-pool-report.ts'

// Charts are heavy, and only admins look at them.
const PoolChart = dynamic(() => import('./pool-chart.tsx').then((module) => module.PoolChart), {
  ssr: false,
})

/** The pool as it breathes: connections, waits, statements, procedures. */
export function PoolPage() {
  const { report, samples } = usePoolReport()
  const [minutes, setMinutes] = useState('1')
  const shown = samples.slice(-Number(minutes) * 60)
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h3">
          {summary(samples.at(-1))}
        </Title>
        <Text c="dimmed" size="sm">
          Each request borrows a database connection for a moment. When all are busy, the next
          waits.
        </Text>
      </div>
      <PoolFigures samples={samples} waits={report.waits} />
      <section aria-labelledby="pool-over-time">
        <Title order={2} size="h4" mb="sm" id="pool-over-time">
          Connections over time
        </Title>
        <SegmentedControl
          value={minutes}
          onChange={setMinutes}
          mb="md"
          aria-label="Time range"
          data={[
            { value: '1', label: '1 min' },
            { value: '5', label: '5 min' },
            { value: '15', label: '15 min' },
          ]}
        />
        <PoolChart samples={shown} />
      </section>
      <ProcedureTable procedures={report.procedures} />
      <StatementTable statements={report.slowest} />
    </Stack>
  )
}

function summary(sample: { busy: number; limit: number; waiting: number } | undefined): string {
  if (sample === undefined) return 'The first figures are on their way'
  const { busy, limit, waiting } = sample
  if (waiting > 0) return `${waiting} requests wait for a connection`
  return `${busy} of ${limit} connections busy, nobody waits`
}
