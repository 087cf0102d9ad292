'use client'

import { Stack, Text, Title } from '@mantine/core'
import { HeldConnections } from './held-connections.tsx'
import { PoolFigures } from './pool-figures.tsx'
import { PoolHistory } from './pool-history.tsx'
import { ProcedureTable } from './procedure-table.tsx'
import { StatementTable } from './statement-table.tsx'
import { usePoolReport } from './use-pool-report.ts'

/** The pool as it breathes: connections, waits, statements, procedures. */
export function PoolPage() {
  const { report, samples } = usePoolReport()
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
      <HeldConnections held={report.held} />
      <PoolHistory />
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
