'use client'

import { Button, Code, Group, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Moment } from '../account/moment.tsx'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showProblem } from '../shell/toasts.tsx'
import { isKnown, jobTitle } from './job-words.ts'
import classes from './rows.module.css'

type Failed = ApiOutputs['job']['list']['failed'][number]

/** Jobs that nobody will try again, until somebody has seen to them. */
export function FailedJobs({ failed }: { readonly failed: readonly Failed[] }) {
  if (failed.length === 0) return null
  return (
    <section aria-labelledby="failed-jobs">
      <Title order={2} size="h4" mb="sm" id="failed-jobs">
        Failed
      </Title>
      <ul className={classes.list}>
        {failed.map((job) => (
          <FailedRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function FailedRow({ job }: { readonly job: Failed }) {
  const api = useApi()
  const queries = useQueryClient()
  const options = {
    onError: (error: { readonly message: string }) => showProblem(error),
    onSettled: () => queries.invalidateQueries(api.job.list.queryFilter()),
  }
  const dismiss = useMutation(api.job.dismiss.mutationOptions(options))
  const run = useMutation(
    api.job.run.mutationOptions({
      ...options,
      onSuccess: () => dismiss.mutate({ failedJobId: job.id }),
    }),
  )
  const { name } = job
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>{jobTitle(name)}</Text>
        <Text size="sm" c="dimmed" className="figures">
          Given up <Moment at={job.failedAt} withTime /> after {job.tries} tries
        </Text>
        <Code className={classes.reason}>{job.error}</Code>
      </div>
      <Group gap="xs">
        {isKnown(name) && (
          <Button size="xs" loading={run.isPending} onClick={() => run.mutate({ name })}>
            Run again
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ failedJobId: job.id })}
        >
          Seen to
        </Button>
      </Group>
    </li>
  )
}
