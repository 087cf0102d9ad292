'use client'

import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { requestPasswordResetInput } from '@precentor/schemas'
import Link from 'next/link'
import { useState } from 'react'
import { requestPasswordReset } from './auth-requests.ts'
import { Complaint } from './complaint.tsx'
import { useAuthForm } from './use-auth-form.ts'

/** Asks for a link to a new password; says the same whether there is such an account or not. */
export function RequestResetForm({ sendsMail }: { readonly sendsMail: boolean }) {
  const [isAsked, setIsAsked] = useState(false)
  const { form, complaint, submit } = useAuthForm({
    initialValues: { email: '' },
    schema: requestPasswordResetInput,
    send: requestPasswordReset,
    onDone: () => setIsAsked(true),
  })
  if (isAsked) return <WhatNow sendsMail={sendsMail} />
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
        <Button type="submit" loading={form.submitting}>
          Ask for a link
        </Button>
        <Anchor component={Link} href="/sign-in" size="sm" ta="center">
          Back to signing in
        </Anchor>
      </Stack>
    </form>
  )
}

function WhatNow({ sendsMail }: { readonly sendsMail: boolean }) {
  return (
    <Stack role="status">
      <Text>
        {sendsMail
          ? 'If there is an account with this e-mail, a link is on its way to it. It is good for 30 minutes.'
          : 'This server sends no mails. If there is an account with this e-mail, an owner of your church now finds a link for you in the outbox and can pass it on. It is good for 30 minutes.'}
      </Text>
      <Anchor component={Link} href={sendsMail ? '/sign-in' : '/outbox'} size="sm">
        {sendsMail ? 'Back to signing in' : 'To the outbox, for owners'}
      </Anchor>
    </Stack>
  )
}
