'use client'

import { Badge, Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Moment } from '../account/moment.tsx'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showNote, showProblem } from '../shell/toasts.tsx'
import { isKnown, jobTitle, jobWords } from './job-words.ts'
import { milliseconds } from './milliseconds.ts'
import classes from './rows.module.css'

type Job = ApiOutputs['job']['list']['jobs'][number]

const looks = {
  running: { color: 'ink', word: 'Running' },
  retrying: { color: 'yellow', word: 'Failed, tried again soon' },
  waiting: { color: 'gray', word: 'About to run' },
  resting: { color: 'teal', word: 'Done' },
} as const

/** One job: what it is for, when it was done last, and a way to have it done now. */
export function JobRow({ job }: { readonly job: Job }) {
  const look = looks[job.state]
  const { name } = job
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text fw={600}>{jobTitle(name)}</Text>
        {isKnown(name) && (
          <Text size="sm" c="dimmed">
            {jobWords[name].text}
          </Text>
        )}
        <Text size="sm" className="figures">
          <LastRun job={job} />
        </Text>
      </div>
      <Badge color={look.color} variant="dot">
        {look.word}
      </Badge>
      {isKnown(name) && <RunButton name={name} isIdle={job.state === 'resting'} />}
    </li>
  )
}

function LastRun({ job }: { readonly job: Job }) {
  if (job.finishedAt === null) return <>Not done yet since the last hour.</>
  return (
    <>
      Last done <Moment at={job.finishedAt} withTime />
      {job.lastDuration !== null && `, in ${milliseconds(job.lastDuration)}`}
    </>
  )
}

type RunProps = { readonly name: keyof typeof jobWords; readonly isIdle: boolean }

function RunButton({ name, isIdle }: RunProps) {
  const api = useApi()
  const queries = useQueryClient()
  const run = useMutation(
    api.job.run.mutationOptions({
      onSuccess: () => showNote(`“${jobTitle(name)}” is about to run.`),
      onError: (error) => showProblem(error),
      onSettled: () => queries.invalidateQueries(api.job.list.queryFilter()),
    }),
  )
  return (
    <Button
      variant="default"
      size="xs"
      disabled={!isIdle}
      loading={run.isPending}
      onClick={() => run.mutate({ name })}
      aria-label={`Run now: ${jobTitle(name)}`}
    >
      Run now
    </Button>
  )
}
