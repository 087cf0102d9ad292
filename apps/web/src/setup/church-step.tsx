'use client'

import { Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createChurchInput } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { useBrowserValue } from '../shell/use-browser-value.ts'
import { TimeZoneSelect } from './time-zone-select.tsx'
import { ownTimeZone } from './time-zones.ts'

const schema = createChurchInput.pick({ name: true })

/** Names the church; its time zone is that of this device until told otherwise. */
export function ChurchStep() {
  const router = useRouter()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '' },
    validate: (values) => validatedBy(schema)(values),
  })
  const own = useBrowserValue(ownTimeZone, 'UTC')
  const [chosen, setChosen] = useState<string | null>(null)
  const timeZone = chosen ?? own
  const making = useMutation(
    useApi().church.create.mutationOptions({
      onSuccess: ({ slug }) => router.push(`/setup?church=${slug}`),
    }),
  )
  return (
    <form onSubmit={form.onSubmit(({ name }) => making.mutate({ name, timeZone }))} noValidate>
      <Stack>
        <Complaint message={making.error?.message ?? null} />
        <TextInput
          label="Name of the church"
          placeholder="Grace Chapel"
          autoComplete="organization"
          required
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TimeZoneSelect value={timeZone} onChange={setChosen} />
        <Button type="submit" loading={making.isPending || making.isSuccess}>
          Continue
        </Button>
      </Stack>
    </form>
  )
}
