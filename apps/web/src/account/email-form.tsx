'use client'

import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { changeEmailInput } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { showNote } from '../shell/toasts.tsx'
import { useAccountRefresh } from './use-account-refresh.ts'

/** Shows the e-mail that one signs in with, and changes it. */
export function EmailForm({ email }: { readonly email: string }) {
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <ChangeForm onClose={() => setIsOpen(false)} />
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm" fw={500}>
          E-mail
        </Text>
        <Text>{email}</Text>
      </div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Change
      </Button>
    </Group>
  )
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const refresh = useAccountRefresh()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: (values) => validatedBy(changeEmailInput)(values),
  })
  const changing = useMutation(
    useApi().account.changeEmail.mutationOptions({
      onSuccess: async () => {
        showNote('From now on you sign in with the new e-mail.')
        onClose()
        await refresh()
      },
    }),
  )
  return (
    <form onSubmit={form.onSubmit((values) => changing.mutate(values))} noValidate>
      <Stack gap="sm">
        <Complaint message={changing.error?.message ?? null} />
        <TextInput
          label="New e-mail"
          type="email"
          autoComplete="email"
          required
          data-autofocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          required
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group>
          <Button type="submit" loading={changing.isPending}>
            Change the e-mail
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
