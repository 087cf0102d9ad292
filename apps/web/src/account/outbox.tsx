'use client'

import { Button, Paper, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useApi, type ApiOutputs } from '../api/api.ts'
import { Complaint } from '../identity/complaint.tsx'
import { Moment } from './moment.tsx'
import { TextBlock } from './text-block.tsx'

/** Mails that nobody sends: to be read one by one and passed on by hand. */
export function Outbox() {
  const { data: mails } = useSuspenseQuery(useApi().outbox.list.queryOptions())
  if (mails.length === 0) {
    return (
      <Text c="dimmed">Nothing waits here. Invitations and links to a new password would.</Text>
    )
  }
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {mails.map((mail) => (
        <MailCard key={mail.id} mail={mail} />
      ))}
    </Stack>
  )
}

function MailCard({ mail }: { readonly mail: ApiOutputs['outbox']['list'][number] }) {
  const reading = useMutation(useApi().outbox.read.mutationOptions())
  return (
    <Paper withBorder p="md" component="li">
      <Stack gap="xs" align="flex-start">
        <div>
          <Text fw={500}>{mail.subject}</Text>
          <Text size="sm" c="dimmed">
            to {mail.recipient}, <Moment at={mail.createdAt} withTime />
          </Text>
        </div>
        <Complaint message={reading.error?.message ?? null} />
        {reading.data === undefined ? (
          <Button
            size="xs"
            variant="default"
            loading={reading.isPending}
            onClick={() => reading.mutate({ mailId: mail.id })}
          >
            Show the text
          </Button>
        ) : (
          <TextBlock>{reading.data.text}</TextBlock>
        )}
      </Stack>
    </Paper>
  )
}
