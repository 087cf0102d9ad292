'use client'

import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { signInInput } from '@precentor/schemas'
import Link from 'next/link'
import { signIn } from './auth-requests.ts'
import { Complaint } from './complaint.tsx'
import { useAuthForm } from './use-auth-form.ts'

/** Signs in and goes on to `returnTo`. */
export function SignInForm({ returnTo }: { readonly returnTo: string }) {
  const { form, complaint, submit } = useAuthForm({
    initialValues: { email: '', password: '' },
    schema: signInInput,
    send: signIn,
    // A full load: whatever the page before had cached belonged to nobody.
    onDone: () => window.location.assign(returnTo),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Complaint message={complaint} />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          key={form.key('password')}
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
