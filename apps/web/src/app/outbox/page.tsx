import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { Outbox } from '../../account/outbox.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../api/server.tsx'
import { PlainPage } from '../../shell/plain-page.tsx'

export const metadata: Metadata = { title: 'Outbox' }

export default async function OutboxPage() {
  const api = await serverApi()
  await needed(pageCache().fetchQuery(api.outbox.list.queryOptions()), '/outbox')
  return (
    <PlainPage title="Outbox">
      <Text c="dimmed">
        This server sends no mails: no mail server is set up. Pass on by hand what belongs to your
        people. Showing a text is noted.
      </Text>
      <Hydrate>
        <Outbox />
      </Hydrate>
    </PlainPage>
  )
}
