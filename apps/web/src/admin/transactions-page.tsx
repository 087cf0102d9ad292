'use client'

import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { TransactionList } from './transaction-list.tsx'
import type { Transaction } from './transaction-row.tsx'

const EndTransactionDialog = dynamic(() =>
  import('./end-transaction-dialog.tsx').then((module) => module.EndTransactionDialog),
)

/** What is open in the database just now, and who waits for whom. */
export function TransactionsPage() {
  const { data } = useSuspenseQuery({
    ...useApi().transaction.list.queryOptions(),
    refetchInterval: 2_000,
  })
  const [chosen, setChosen] = useState<Transaction | null>(null)
  return (
    <Stack gap="lg" maw={880}>
      <div>
        <Title order={1} size="h3" aria-live="polite">
          {summary(data)}
        </Title>
        <Text c="dimmed" size="sm">
          Open transactions of this database, the oldest first; whoever waits for a lock stands
          below the one that holds it. Most last a few milliseconds and are never seen here.
        </Text>
      </div>
      <TransactionList all={data} below={null} onEnd={setChosen} />
      {chosen && <EndTransactionDialog transaction={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function summary(all: ApiOutputs['transaction']['list']): string {
  const waiting = all.filter(({ waitsFor }) => waitsFor !== null).length
  if (all.length === 0) return 'No transaction is open, and nobody waits'
  const open = all.length === 1 ? 'One transaction is open' : `${all.length} transactions are open`
  if (waiting === 0) return `${open}, and nobody waits`
  return waiting === 1 ? `${open}: one waits for another` : `${open}: ${waiting} wait for others`
}
