'use client'

import { Badge, Button, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { showNote, showProblem } from '../shell/toasts.tsx'
import { deviceName } from './device-name.ts'
import { Moment } from './moment.tsx'
import classes from './rows.module.css'
import { useAccountRefresh } from './use-account-refresh.ts'

type Session = ApiOutputs['account']['listSessions'][number]

/** Where one is signed in; each place can be signed out, or all others at once. */
export function Sessions() {
  const api = useApi()
  const refresh = useAccountRefresh()
  const { data: sessions } = useSuspenseQuery(api.account.listSessions.queryOptions())
  const options = {
    onSettled: refresh,
    onError: (error: { message: string }) => showProblem(error),
  }
  const ending = useMutation(api.account.revokeSession.mutationOptions(options))
  const endingOthers = useMutation(
    api.account.revokeOtherSessions.mutationOptions({
      ...options,
      onSuccess: () => {
        showNote('You are signed in here only.')
      },
    }),
  )
  return (
    <Stack gap="xs">
      <ul className={classes.list}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={ending.isPending && ending.variables.sessionId === session.id}
            onEnd={() => ending.mutate({ sessionId: session.id })}
          />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          variant="default"
          loading={endingOthers.isPending}
          onClick={() => endingOthers.mutate()}
          style={{ alignSelf: 'start' }}
        >
          Sign out everywhere else
        </Button>
      )}
    </Stack>
  )
}

function SessionRow(props: {
  readonly session: Session
  readonly isEnding: boolean
  readonly onEnd: () => void
}) {
  const { session, isEnding, onEnd } = props
  const name = deviceName(session.userAgent)
  return (
    <li className={classes.row}>
      <div>
        <Text fw={500}>{name}</Text>
        <div className={classes.facts}>
          since <Moment at={session.since} withTime />
          {session.address !== null && session.address !== '' && `, from ${session.address}`}
        </div>
      </div>
      {session.isCurrent ? (
        <Badge variant="light" tt="none">
          This one
        </Badge>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={isEnding}
          onClick={onEnd}
          aria-label={`Sign out ${name}`}
        >
          Sign out
        </Button>
      )}
    </li>
  )
}
