'use client'

import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { ProcedureRow } from './procedure-row.tsx'
import { orders, sortProcedures, type Order } from './sort-procedures.ts'
import { useProcedures, type Procedure } from './use-procedures.ts'
import classes from './rows.module.css'

const ProcedureDialog = dynamic(() =>
  import('./procedure-dialog.tsx').then((module) => module.ProcedureDialog),
)

/** What can be called: by whom, how often, at what cost; limits and switches for each. */
export function ProceduresPage() {
  const procedures = useProcedures()
  const [words, setWords] = useState('')
  const [order, setOrder] = useState<Order>('calls')
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = sortProcedures(procedures, order).filter(({ path }) =>
    path.toLowerCase().includes(words.trim().toLowerCase()),
  )
  const open = procedures.find(({ path }) => path === chosen)
  return (
    <Stack gap="lg" maw={880}>
      <div>
        <Title order={1} size="h3" aria-live="polite">
          {summary(procedures)}
        </Title>
        <Text c="dimmed" size="sm">
          Calls, times and errors of all workers of this host: calls and times of the last quarter
          of an hour, errors and statements since they started. A change holds for everybody on this
          server, at once.
        </Text>
      </div>
      <Group align="end" gap="sm">
        <TextInput
          label="Find"
          placeholder="song.list"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          flex="1 1 200px"
        />
        <Select
          label="Sorted by"
          data={orders}
          value={order}
          onChange={(value) => value && setOrder(value)}
          allowDeselect={false}
          w={170}
        />
      </Group>
      {shown.length === 0 && <Text c="dimmed">No procedure has “{words}” in its name.</Text>}
      <ul className={classes.list}>
        {shown.map((procedure) => (
          <ProcedureRow
            key={procedure.path}
            procedure={procedure}
            onChange={() => setChosen(procedure.path)}
          />
        ))}
      </ul>
      {open && <ProcedureDialog procedure={open} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function summary(procedures: readonly Procedure[]): string {
  const off = procedures.filter(({ isEnabled, isEssential }) => !isEnabled && !isEssential)
  const [first] = off
  if (first === undefined) return `All ${procedures.length} procedures are switched on`
  if (off.length === 1) return `${first.path} is switched off`
  return `${off.length} procedures are switched off`
}
