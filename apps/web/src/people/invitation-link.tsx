'use client'

import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import type { ApiOutputs } from '../api/api.ts'
import { Moment } from '../account/moment.tsx'
import { QrCode } from './qr-code.tsx'

type Props = {
  readonly invitation: ApiOutputs['invitation']['create']
  readonly sendsMail: boolean
  readonly onDone: () => void
}

/** The one time that an invitation's link is shown: to copy, or for a phone to read. */
export function InvitationLink({ invitation, sendsMail, onDone }: Props) {
  const { link, email, expiresAt } = invitation
  const isMailed = sendsMail && email !== null
  return (
    <Stack>
      <Text size="sm">
        {isMailed
          ? `The link is on its way to ${email}. You can also pass it on yourself; it is shown this once.`
          : 'Pass this link on. It is shown this once.'}
      </Text>
      <TextInput
        label="Link"
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group align="flex-start">
        <QrCode text={link} label="The link, for a phone’s camera" />
        <Text size="sm" c="dimmed" flex={1}>
          Good for one person, until <Moment at={expiresAt} />. Whoever opens it can join, so give
          it to nobody else.
        </Text>
      </Group>
      <Group>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? 'Copied' : 'Copy the link'}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
