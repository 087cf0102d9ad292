'use client'

import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { changePasswordInput, shortestPassword } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { showNote } from '../shell/toasts.tsx'
import { useAccountRefresh } from './use-account-refresh.ts'

/** Changes the password; every other place is signed out by it. */
export function PasswordForm() {
  const refresh = useAccountRefresh()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { password: '', newPassword: '' },
    validate: (values) => validatedBy(changePasswordInput)(values),
  })
  const changing = useMutation(
    useApi().account.changePassword.mutationOptions({
      onSuccess: async () => {
        showNote('Your password is changed; you are signed in here only.')
        form.reset()
        await refresh()
      },
    }),
  )
  return (
    <form onSubmit={form.onSubmit((values) => changing.mutate(values))} noValidate>
      <Stack gap="sm">
        <Complaint message={changing.error?.message ?? null} />
        <Group grow align="flex-start">
          <PasswordInput
            label="Password now"
            autoComplete="current-password"
            required
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <PasswordInput
            label="New password"
            description={`At least ${shortestPassword} characters.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            required
            key={form.key('newPassword')}
            {...form.getInputProps('newPassword')}
          />
        </Group>
        <Button
          type="submit"
          variant="default"
          loading={changing.isPending}
          style={{ alignSelf: 'start' }}
        >
          Change the password
        </Button>
      </Stack>
    </form>
  )
}
