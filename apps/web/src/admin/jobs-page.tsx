'use client'

import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { FailedJobs } from './failed-jobs.tsx'
import { JobRow } from './job-row.tsx'
import classes from './rows.module.css'

type Jobs = ApiOutputs['job']['list']

/** What the server does beside answering, and what of it failed. */
export function JobsPage() {
  const { data } = useSuspenseQuery({
    ...useApi().job.list.queryOptions(),
    refetchInterval: 5_000,
  })
  return (
    <Stack gap="xl" maw={880}>
      <div>
        <Title order={1} size="h3" aria-live="polite">
          {summary(data)}
        </Title>
        <Text c="dimmed" size="sm">
          One of all workers does each job at a time. When it dies, another takes over within a
          minute.
        </Text>
      </div>
      <FailedJobs failed={data.failed} />
      <section aria-labelledby="jobs">
        <Title order={2} size="h4" mb="sm" id="jobs">
          Jobs
        </Title>
        {data.jobs.length === 0 ? (
          <Text c="dimmed">No worker has taken up its jobs yet.</Text>
        ) : (
          <ul className={classes.list}>
            {data.jobs.map((job) => (
              <JobRow key={job.name} job={job} />
            ))}
          </ul>
        )}
      </section>
    </Stack>
  )
}

function summary({ jobs, failed }: Jobs): string {
  if (failed.length === 1) return 'One job failed and waits for you'
  if (failed.length > 1) return `${failed.length} jobs failed and wait for you`
  const busy = jobs.filter(({ state }) => state === 'running').length
  return busy === 0 ? 'All jobs are done' : `All well: ${busy} of ${jobs.length} jobs run`
}
