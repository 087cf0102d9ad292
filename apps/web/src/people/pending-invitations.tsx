'use client'

import { Button, Text, Title } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { Moment } from '../account/moment.tsx'
import classes from '../account/rows.module.css'
import { roleWords } from '../identity/role-words.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showProblem, showUndo } from '../shell/toasts.tsx'
import { usePeopleRefresh } from './use-people-refresh.ts'

type Invitation = ApiOutputs['invitation']['list'][number]

/** Links that nobody has used yet; each can be taken back. */
export function PendingInvitations() {
  const churchId = useChurch().id
  const { data: invitations } = useSuspenseQuery(
    useApi().invitation.list.queryOptions({ churchId }),
  )
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations">
      <Title order={2} size="h4" id="invitations" mb="xs">
        Invited, not here yet
      </Title>
      <ul className={classes.list}>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const churchId = useChurch().id
  const api = useApi()
  const options = {
    onSettled: usePeopleRefresh(),
    onError: (error: { readonly message: string }) => showProblem(error),
  }
  const input = { churchId, invitationId: invitation.id }
  const restoring = useMutation(api.invitation.restore.mutationOptions(options))
  const revoking = useMutation(
    api.invitation.revoke.mutationOptions({
      ...options,
      onSuccess: () => showUndo('The link is worthless now.', () => restoring.mutate(input)),
    }),
  )
  const whom = invitation.email ?? 'Whoever has the link'
  return (
    <li className={classes.row}>
      <div>
        <Text fw={500}>{whom}</Text>
        <div className={classes.facts}>
          {roleWords[invitation.role].name}, until <Moment at={invitation.expiresAt} />
        </div>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={revoking.isPending}
        onClick={() => revoking.mutate(input)}
        aria-label={`Take back the invitation for ${whom}`}
      >
        Take back
      </Button>
    </li>
  )
}
