'use client'

import { Table, Title } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import classes from './admin.module.css'
import { milliseconds } from './milliseconds.ts'
import { workerName } from './pool-series.ts'

type Workers = ApiOutputs['pool']['history']['workers']

/** How each worker stood last, side by side. */
export function WorkerTable({ workers }: { readonly workers: Workers }) {
  const rows = workers.flatMap((worker) => {
    const last = worker.steps.findLast((step) => step !== null)
    return last ? [{ name: workerName(worker), last }] : []
  })
  if (rows.length === 0) return null
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        Each worker, last of all
      </Title>
      <section className={classes.scroll} tabIndex={0} aria-label="Workers table">
        <Table verticalSpacing={6} className="figures" miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Worker</Table.Th>
              <Table.Th scope="col" ta="right">
                Busy
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Longest wait
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Event loop
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Memory
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, last }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td ta="right">
                  {last.busy} of {last.limit}
                </Table.Td>
                <Table.Td ta="right">{milliseconds(last.longestWait)}</Table.Td>
                <Table.Td ta="right">{milliseconds(last.loopDelay)}</Table.Td>
                <Table.Td ta="right">{Math.round(last.residentBytes / 1e6)} MB</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  )
}
