'use client'

import { Alert, Code, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { milliseconds } from './milliseconds.ts'
import classes from './rows.module.css'
import { shortSql } from './short-sql.ts'

type Listed = ApiOutputs['statement']['list']
type Statement = Listed['statements'][number]

const orders = [
  { value: 'total', label: 'Time in all' },
  { value: 'mean', label: 'Mean time' },
  { value: 'calls', label: 'Calls' },
] as const

/** What each statement costs the database. */
export function StatementsPage() {
  const { data } = useSuspenseQuery({
    ...useApi().statement.list.queryOptions(),
    refetchInterval: 5_000,
  })
  const [order, setOrder] = useState<(typeof orders)[number]['value']>('total')
  const rows = data.statements.toSorted((a, b) => b[order] - a[order])
  return (
    <Stack gap="lg" maw={880}>
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h3">
            {rows.length === 0 ? 'No statement is counted yet' : 'What the statements cost'}
          </Title>
          <Text c="dimmed" size="sm">
            {data.source === 'postgresql'
              ? 'As PostgreSQL has counted them since its figures were last reset; parameters are not shown.'
              : 'The slowest that this worker has measured since it started; parameters are not shown.'}
          </Text>
        </div>
        <Select
          label="Sorted by"
          data={orders}
          value={order}
          onChange={(value) => value && setOrder(value)}
          allowDeselect={false}
          w={170}
        />
      </Group>
      {data.source === 'worker' && (
        <Alert color="ink" variant="light" title="PostgreSQL does not count statements yet">
          Set shared_preload_libraries = 'pg_stat_statements', restart PostgreSQL, and run CREATE
          EXTENSION pg_stat_statements in this database. Then all workers are counted together, with
          rows and shares of the time.
        </Alert>
      )}
      <ul className={classes.list} aria-label="Statements">
        {rows.map((one) => (
          <li key={one.sql} className={classes.row}>
            <div className={classes.words}>
              <Text size="sm" className="figures">
                {costs(one)}
              </Text>
              <Code className={classes.reason}>{shortSql(one.sql)}</Code>
            </div>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function costs({ calls, mean, total, rows, share }: Statement): string {
  return [
    ...(share === null ? [] : [`${(share * 100).toFixed(1)} % of the time`]),
    calls === 1 ? '1 call' : `${calls} calls`,
    `${milliseconds(mean)} each`,
    `${milliseconds(total)} in all`,
    ...(rows === null ? [] : [rows === 1 ? '1 row' : `${rows} rows`]),
  ].join(' · ')
}
