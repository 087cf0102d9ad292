'use client'

import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import classes from './rows.module.css'
import { WorkerRow, type Worker } from './worker-row.tsx'

const RestartDialog = dynamic(() =>
  import('./restart-dialog.tsx').then((module) => module.RestartDialog),
)

/** The processes of this host that answer requests. */
export function WorkersPage() {
  const { data: workers } = useSuspenseQuery({
    ...useApi().worker.list.queryOptions(),
    refetchInterval: 3_000,
  })
  const [chosen, setChosen] = useState<Worker | null>(null)
  return (
    <Stack gap="lg" maw={880}>
      <div>
        <Title order={1} size="h3" aria-live="polite">
          {summary(workers)}
        </Title>
        <Text c="dimmed" size="sm">
          The processes of this host that answer requests. One that dies is replaced by itself.
        </Text>
      </div>
      <ul className={classes.list} aria-label="Workers">
        {workers.map((worker) => (
          <WorkerRow key={worker.id} worker={worker} onRestart={() => setChosen(worker)} />
        ))}
      </ul>
      {chosen && <RestartDialog worker={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function summary(workers: readonly Worker[]): string {
  const ready = workers.filter(({ state }) => state === 'ready').length
  if (ready < workers.length) return `${ready} of ${workers.length} workers take requests`
  return ready === 1 ? 'The one worker takes requests' : `All ${ready} workers take requests`
}
