'use client'

import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertCircle } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { authClient, authComplaint } from '../api/auth-client.ts'

/** Signs in and goes on to `returnTo`. */
export function SignInForm({ returnTo }: { readonly returnTo: string }) {
  const [complaint, setComplaint] = useState<string | null>(null)
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } })

  const submit = form.onSubmit(async (values) => {
    setComplaint(null)
    const { error } = await authClient.signIn.email(values)
    if (error) setComplaint(authComplaint(error))
    // A full load: whatever the page before had cached belonged to nobody.
    else window.location.assign(returnTo)
  })

  return (
    <form onSubmit={submit}>
      <Stack>
        {complaint && (
          <Alert color="red" icon={<IconAlertCircle />} role="alert">
            {complaint}
          </Alert>
        )}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="email"
          required
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting}>
          Sign in
        </Button>
        <Anchor component={Link} href="/reset-password" size="sm" ta="center">
          Forgotten your password?
        </Anchor>
      </Stack>
    </form>
  )
}
