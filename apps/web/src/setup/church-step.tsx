'use client'

import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createChurchInput } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useApi } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { TimeZoneSelect } from './time-zone-select.tsx'
import { ownTimeZone } from './time-zones.ts'

/** Names the church; its time zone is that of this device until told otherwise. */
export function ChurchStep() {
  const router = useRouter()
  const form = useForm({
    initialValues: { name: '', timeZone: 'UTC' },
    validate: (values) => validatedBy(createChurchInput)(values),
  })
  // The server that draws the page first is in a zone of its own.
  const { setFieldValue } = form
  useEffect(() => setFieldValue('timeZone', ownTimeZone()), [setFieldValue])
  const making = useMutation(
    useApi().church.create.mutationOptions({
      onSuccess: ({ slug }) => router.push(`/setup?church=${slug}`),
    }),
  )
  return (
    <form onSubmit={form.onSubmit((values) => making.mutate(values))} noValidate>
      <Stack>
        <Complaint message={making.error?.message ?? null} />
        <TextInput
          label="Name of the church"
          placeholder="Grace Chapel"
          autoComplete="organization"
          required
          {...form.getInputProps('name')}
        />
        <TimeZoneSelect
          value={form.values.timeZone}
          onChange={(zone) => setFieldValue('timeZone', zone)}
          error={form.errors['timeZone']}
        />
        <Button type="submit" loading={making.isPending || making.isSuccess}>
          Continue
        </Button>
      </Stack>
    </form>
  )
}
