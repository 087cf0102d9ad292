'use client'

import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { inviteMemberInput } from '@precentor/schemas'
import type { ApiInputs } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { roleWords } from '../identity/role-words.ts'
import { validatedBy } from '../identity/validated-by.ts'
import { useChurch } from '../shell/church-context.tsx'

type Input = ApiInputs['invitation']['create']

type Props = {
  readonly sendsMail: boolean
  readonly isPending: boolean
  readonly complaint: string | null
  readonly onInvite: (input: Input) => void
}

/** Says as what somebody is invited, and where the link is mailed to. */
export function InviteForm({ sendsMail, isPending, complaint, onInvite }: Props) {
  const church = useChurch()
  const toInput = (values: { role: Input['role']; email: string }) => ({
    churchId: church.id,
    role: values.role,
    ...(values.email.trim() !== '' && { email: values.email }),
  })
  const form = useForm<{ role: Input['role']; email: string }>({
    mode: 'uncontrolled',
    initialValues: { role: 'musician', email: '' },
    validate: (values) => validatedBy(inviteMemberInput)(toInput(values)),
  })
  const offered = (['musician', 'leader', 'admin'] as const).filter(
    (role) => role !== 'admin' || church.role === 'owner',
  )
  return (
    <form onSubmit={form.onSubmit((values) => onInvite(toInput(values)))} noValidate>
      <Stack>
        <Complaint message={complaint} />
        <Radio.Group label="As what?" key={form.key('role')} {...form.getInputProps('role')}>
          <Stack gap="xs" mt={6}>
            {offered.map((role) => (
              <Radio
                key={role}
                value={role}
                label={roleWords[role].name}
                description={roleWords[role].can}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label="E-mail, if you like"
          description={
            sendsMail
              ? 'The link is mailed there. Without it you pass the link on yourself.'
              : 'To tell open invitations apart. This server sends no mails: pass the link on yourself.'
          }
          type="email"
          autoComplete="off"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <Button type="submit" loading={isPending}>
          Make the link
        </Button>
      </Stack>
    </form>
  )
}
