'use client'

import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updateChurchInput } from '@precentor/schemas'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ConflictChoice } from '../account/conflict-choice.tsx'
import { useApi } from '../api/api.ts'
import { conflictOf } from '../api/conflict-of.ts'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { TimeZoneSelect } from '../setup/time-zone-select.tsx'
import { useChurch, type Church } from '../shell/church-context.tsx'
import { showNote } from '../shell/toasts.tsx'

type Values = Pick<Church, 'name' | 'timeZone'>

const schema = updateChurchInput.pick({ name: true, timeZone: true })

/** Name and time zone of the church. */
export function SettingsPage() {
  const church = useChurch()
  const router = useRouter()
  const form = useForm<Values>({
    initialValues: pick(church),
    validate: (values) => validatedBy(schema)(values),
  })
  const saving = useMutation(
    useApi().church.update.mutationOptions({
      onSuccess: (stored) => {
        form.setInitialValues(pick(stored))
        form.setValues(pick(stored))
        showNote('The settings are saved.')
        router.refresh()
      },
    }),
  )
  const conflict = conflictOf(saving.error, 'church.changed') as Church | null
  const save = (values: Values, version: number) =>
    saving.mutate({ churchId: church.id, ...values, version })
  return (
    <Stack gap="lg" maw={560}>
      <div>
        <Title order={1} size="h2">
          Church settings
        </Title>
        <Text c="dimmed">
          The address <strong>/{church.slug}</strong> stays, so that links keep leading here.
        </Text>
      </div>
      <form onSubmit={form.onSubmit((values) => save(values, church.version))} noValidate>
        <Stack>
          <Complaint message={conflict === null ? (saving.error?.message ?? null) : null} />
          {conflict !== null && (
            <ConflictChoice
              title="Somebody else has just changed these settings"
              rows={compare(form.values, conflict)}
              onKeepMine={() => save(form.values, conflict.version)}
              onTakeTheirs={() => form.setValues(pick(conflict))}
            />
          )}
          <TextInput label="Name" required {...form.getInputProps('name')} />
          <TimeZoneSelect
            value={form.values.timeZone}
            onChange={(zone) => form.setFieldValue('timeZone', zone)}
            error={form.errors['timeZone']}
          />
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={!form.isDirty()}
            style={{ alignSelf: 'start' }}
          >
            Save
          </Button>
        </Stack>
      </form>
    </Stack>
  )
}

function pick({ name, timeZone }: Values): Values {
  return { name, timeZone }
}

function compare(mine: Values, theirs: Values) {
  return [
    { label: 'Name', mine: mine.name, theirs: theirs.name },
    { label: 'Time zone', mine: mine.timeZone, theirs: theirs.timeZone },
  ]
}
