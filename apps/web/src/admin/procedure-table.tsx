'use client'

import { Table, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { ApiOutputs } from '../api/api.ts'
import classes from './admin.module.css'
import { milliseconds } from './milliseconds.ts'

type Procedure = ApiOutputs['pool']['report']['procedures'][number]
type Column = Exclude<keyof Procedure, 'procedure'>

const columns: readonly { readonly key: Column; readonly label: string }[] = [
  { key: 'count', label: 'Calls' },
  { key: 'p50', label: 'p50' },
  { key: 'p95', label: 'p95' },
  { key: 'p99', label: 'p99' },
  { key: 'meanStatements', label: 'Statements' },
  { key: 'mostStatements', label: 'Most' },
  { key: 'errors', label: 'Errors' },
]

/** What each procedure costs, sorted by any column. */
export function ProcedureTable({ procedures }: { readonly procedures: readonly Procedure[] }) {
  const [sort, setSort] = useState<Column>('p95')
  const rows = procedures.toSorted((a, b) => b[sort] - a[sort])
  return (
    <section aria-labelledby="procedures">
      <Title order={2} size="h4" id="procedures">
        Procedures
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        Calls and times of the last quarter of an hour; statements and errors since the start.
      </Text>
      <section className={classes.scroll} tabIndex={0} aria-label="Procedures table">
        <Table striped verticalSpacing={6} className="figures" miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Procedure</Table.Th>
              {columns.map(({ key, label }) => (
                <Table.Th
                  key={key}
                  scope="col"
                  ta="right"
                  aria-sort={sort === key ? 'descending' : undefined}
                >
                  <UnstyledButton fz="inherit" fw="inherit" onClick={() => setSort(key)}>
                    {label}
                    {sort === key && ' ↓'}
                  </UnstyledButton>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.procedure}>
                <Table.Th scope="row" fw={500}>
                  {row.procedure}
                </Table.Th>
                {columns.map(({ key }) => (
                  <Table.Td key={key} ta="right">
                    {cell(row, key)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  )
}

function cell(row: Procedure, key: Column): string {
  if (key === 'meanStatements') return row[key].toFixed(1)
  return key === 'p50' || key === 'p95' || key === 'p99' ? milliseconds(row[key]) : String(row[key])
}
