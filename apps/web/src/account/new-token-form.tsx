'use client'

import { Button, Group, Paper, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createApiTokenInput, type TokenScope } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { useAccountRefresh } from './use-account-refresh.ts'

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'Never' },
]

type Props = {
  readonly onMade: (token: ApiOutputs['account']['createToken']) => void
  readonly onCancel: () => void
}

type Values = { readonly name: string; readonly scope: TokenScope; readonly lifetime: string }

/** Names a token and says what it may do and for how long. */
export function NewTokenForm({ onMade, onCancel }: Props) {
  const refresh = useAccountRefresh()
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: { name: '', scope: 'read', lifetime: '90' },
    validate: (values) => validatedBy(createApiTokenInput)(toInput(values)),
  })
  const making = useMutation(
    useApi().account.createToken.mutationOptions({
      onSuccess: async (token) => {
        onMade(token)
        await refresh()
      },
    }),
  )
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={form.onSubmit((values) => making.mutate(toInput(values)))}
      noValidate
    >
      <Stack gap="sm">
        <Complaint message={making.error?.message ?? null} />
        <TextInput
          label="What is it for?"
          placeholder="Projection computer"
          required
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Radio.Group
          label="What may it do?"
          key={form.key('scope')}
          {...form.getInputProps('scope')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="read" label="Read what I may read" />
            <Radio value="write" label="Read and change what I may change" />
          </Stack>
        </Radio.Group>
        <Select
          label="When does it expire?"
          data={lifetimes}
          allowDeselect={false}
          maw={200}
          key={form.key('lifetime')}
          {...form.getInputProps('lifetime')}
        />
        <Group>
          <Button type="submit" loading={making.isPending}>
            Make the token
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function toInput({ name, scope, lifetime }: Values) {
  return { name, scope, expiresInDays: lifetime === 'never' ? null : Number(lifetime) }
}
