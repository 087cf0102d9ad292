'use client'

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { shortestPassword, signUpInput } from '@precentor/schemas'
import { signUp } from './auth-requests.ts'
import { Complaint } from './complaint.tsx'
import { useAuthForm } from './use-auth-form.ts'

type Props = {
  readonly submitLabel: string
  /** Whether the server printed a code that the first visitor must know. */
  readonly needsCode?: boolean
  /** The secret of an invitation's link. */
  readonly invitation?: string
  readonly email?: string
  /** Where to go once the account is made. */
  readonly next: string
}

const schema = signUpInput.omit({ invitation: true })

/** Makes an account: the first one, or that of somebody who was invited. */
export function SignUpForm({ submitLabel, needsCode = false, invitation, email, next }: Props) {
  const { form, complaint, submit } = useAuthForm({
    initialValues: { name: '', email: email ?? '', password: '', setupCode: '' },
    schema,
    send: ({ setupCode, ...account }) =>
      signUp({
        ...account,
        ...(needsCode && { setupCode }),
        ...(invitation !== undefined && { invitation }),
      }),
    onDone: () => window.location.assign(next),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Complaint message={complaint} />
        {needsCode && (
          <TextInput
            label="Setup code"
            description="The server printed it in its terminal when it started."
            placeholder="000000-000000"
            autoComplete="one-time-code"
            required
            key={form.key('setupCode')}
            {...form.getInputProps('setupCode')}
          />
        )}
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
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
          description={`At least ${shortestPassword} characters. A few words that you alone would put together are best.`}
          autoComplete="new-password"
          required
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={form.submitting}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  )
}
