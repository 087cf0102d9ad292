'use client'

import { Button, MultiSelect, Select, Stack, TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notations, updateProfileInput } from '@precentor/schemas'
import { ConflictChoice } from '../account/conflict-choice.tsx'
import { Complaint } from '../identity/complaint.tsx'
import { validatedBy } from '../identity/validated-by.ts'
import { notationExamples } from './notation-examples.ts'
import {
  compareProfiles,
  toChanges,
  toValues,
  type Profile,
  type ProfileValues,
} from './profile-values.ts'
import { RangeField } from './range-field.tsx'
import { useProfileSaving } from './use-profile-saving.ts'

const schema = updateProfileInput.omit({ churchId: true, version: true })
const instruments = [
  'Acoustic guitar',
  'Bass guitar',
  'Cello',
  'Drums',
  'Electric guitar',
  'Flute',
  'Keyboard',
  'Organ',
  'Percussion',
  'Piano',
  'Saxophone',
  'Trumpet',
  'Violin',
  'Voice',
]
const shapes = ['C', 'A', 'G', 'E', 'D', 'F', 'Am', 'Em', 'Dm', 'Bm']

/** One's name, instruments, voice, and how one reads chords, in this church. */
export function ProfileForm({ profile }: { readonly profile: Profile }) {
  const form = useForm<ProfileValues>({
    initialValues: toValues(profile),
    validate: (values) => validatedBy(schema)(toChanges(values)),
  })
  const { save, conflict, complaint, isSaving } = useProfileSaving(profile, (stored) => {
    form.setInitialValues(stored)
    form.setValues(stored)
  })
  const { values, setFieldValue } = form

  return (
    <form onSubmit={form.onSubmit((changed) => save(changed, profile.version))} noValidate>
      <Stack maw={560}>
        <Complaint message={complaint} />
        {conflict !== null && (
          <ConflictChoice
            title="You changed your profile elsewhere in the meantime"
            rows={compareProfiles(values, toValues(conflict))}
            onKeepMine={() => save(values, conflict.version)}
            onTakeTheirs={() => form.setValues(toValues(conflict))}
          />
        )}
        <TextInput
          label="Name"
          description="As the others of this church see you."
          autoComplete="name"
          required
          {...form.getInputProps('name')}
        />
        <TagsInput
          label="Instruments"
          description="Choose or type, then Enter."
          data={instruments}
          maxTags={12}
          maxLength={40}
          clearable
          {...form.getInputProps('instruments')}
        />
        <RangeField
          sings={values.sings}
          range={values.range}
          onSings={(sings) => setFieldValue('sings', sings)}
          onRange={(range) => setFieldValue('range', range)}
        />
        <Select
          label="Chord names"
          data={notations.map((notation) => ({
            value: notation,
            label: `${notationExamples[notation].name}: ${notationExamples[notation].example}`,
          }))}
          allowDeselect={false}
          {...form.getInputProps('notation')}
        />
        <MultiSelect
          label="Capo: shapes you like to play"
          description="Charts offer the capo with which you play one of these. Leave it empty to play without."
          data={[...new Set([...shapes, ...values.capoShapes])]}
          maxValues={12}
          {...form.getInputProps('capoShapes')}
        />
        <Button
          type="submit"
          loading={isSaving}
          disabled={!form.isDirty()}
          style={{ alignSelf: 'start' }}
        >
          Save
        </Button>
      </Stack>
    </form>
  )
}
