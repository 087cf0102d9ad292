'use client'

import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core'
import { resetPasswordInput, shortestPassword } from '@precentor/schemas'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { resetPassword } from './auth-requests.ts'
import { Complaint } from './complaint.tsx'
import { useAuthForm } from './use-auth-form.ts'

const schema = resetPasswordInput.pick({ newPassword: true })

/** Chooses a new password with the token of a mailed link. */
export function NewPasswordForm({ token }: { readonly token: string }) {
  const [isDone, setIsDone] = useState(false)
  const { form, complaint, submit } = useAuthForm({
    initialValues: { newPassword: '' },
    schema,
    send: ({ newPassword }) => resetPassword({ token, newPassword }),
    onDone: () => setIsDone(true),
  })
  // The address is a key to the account: it must not stay in the history of a shared computer.
  useEffect(() => window.history.replaceState(null, '', '/reset-password'), [])

  if (isDone) {
    return (
      <Stack role="status">
        <Text>Your new password is set, and you were signed out everywhere.</Text>
        <Button component={Link} href="/sign-in">
          Sign in
        </Button>
      </Stack>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Complaint message={complaint} />
        <PasswordInput
          label="New password"
          description={`At least ${shortestPassword} characters.`}
          autoComplete="new-password"
          required
          key={form.key('newPassword')}
          {...form.getInputProps('newPassword')}
        />
        <Button type="submit" loading={form.submitting}>
          Set the new password
        </Button>
        {/* A full load: for the router this address is the page that is open. */}
        {complaint !== null && (
          <Anchor href="/reset-password" size="sm" ta="center">
            Ask for a new link
          </Anchor>
        )}
      </Stack>
    </form>
  )
}
