'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { renameAccountInput } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { validatedBy } from '../identity/validated-by.ts'
import { showNote, showProblem } from '../shell/toasts.tsx'
import { useAccountRefresh } from './use-account-refresh.ts'

/** Changes the name of the account. */
export function NameForm({ name }: { readonly name: string }) {
  const refresh = useAccountRefresh()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: (values) => validatedBy(renameAccountInput)(values),
  })
  const renaming = useMutation(
    useApi().account.rename.mutationOptions({
      onSuccess: async () => {
        showNote('Your name is changed.')
        await refresh()
      },
      onError: (error) => showProblem(error),
    }),
  )
  return (
    <form onSubmit={form.onSubmit((values) => renaming.mutate(values))} noValidate>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          label="Name"
          description="For the churches you join from now on. In each church you have a name of your own."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="name"
          required
          flex={1}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Button type="submit" variant="default" loading={renaming.isPending} mb={26}>
          Save
        </Button>
      </Group>
    </form>
  )
}
