'use client'

import { Anchor, Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { signOut } from './auth-requests.ts'
import { Complaint } from './complaint.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

type Props = {
  readonly secret: string
  readonly invitation: ApiOutputs['invitation']['bySecret']
  /** Who is signed in; null for a visitor. */
  readonly me: ApiOutputs['account']['me']
}

/** Joining a church by an invitation's link: with the open account, another one or a new one. */
export function InvitationCard({ secret, invitation, me }: Props) {
  return me === null ? (
    <ForVisitor secret={secret} invitation={invitation} />
  ) : (
    <ForPerson secret={secret} invitation={invitation} name={me.name} email={me.email} />
  )
}

function ForVisitor({ secret, invitation }: Omit<Props, 'me'>) {
  const [way, setWay] = useState('new')
  return (
    <Stack>
      <SegmentedControl
        fullWidth
        value={way}
        onChange={setWay}
        aria-label="Do you have an account on this server?"
        data={[
          { value: 'new', label: 'I am new here' },
          { value: 'known', label: 'I have an account' },
        ]}
      />
      {way === 'new' ? (
        <SignUpForm
          submitLabel={`Join ${invitation.churchName}`}
          invitation={secret}
          next={`/${invitation.churchSlug}/plans`}
          {...(invitation.email !== null && { email: invitation.email })}
        />
      ) : (
        <SignInForm returnTo={`/invitation/${secret}`} />
      )}
    </Stack>
  )
}

function ForPerson(props: Omit<Props, 'me'> & { readonly name: string; readonly email: string }) {
  const { secret, invitation, name, email } = props
  const accepting = useMutation(
    useApi().invitation.accept.mutationOptions({
      onSuccess: ({ slug }) => window.location.assign(`/${slug}/plans`),
    }),
  )
  const isLeaving = accepting.isPending || accepting.isSuccess
  return (
    <Stack>
      <Complaint message={accepting.error?.message ?? null} />
      <Text>
        You are signed in as <strong>{name}</strong> ({email}).
      </Text>
      <Button loading={isLeaving} onClick={() => accepting.mutate({ secret })}>
        Join {invitation.churchName}
      </Button>
      <Anchor component="button" type="button" size="sm" onClick={() => void switchAccount()}>
        This is not me: sign out
      </Anchor>
    </Stack>
  )
}

async function switchAccount(): Promise<void> {
  await signOut()
  window.location.reload()
}
