import { Anchor, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { pageCache, serverApi } from '../../../api/server.tsx'
import { InvitationCard } from '../../../identity/invitation-card.tsx'
import { roleWords } from '../../../identity/role-words.ts'
import { refusalOf } from '../../../identity/refusal-of.ts'
import { CardPage } from '../../../shell/card-page.tsx'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

export default async function InvitationPage(props: PageProps<'/invitation/[secret]'>) {
  const { secret } = await props.params
  const api = await serverApi()
  const found = await refusalOf(
    pageCache().fetchQuery(api.invitation.bySecret.queryOptions({ secret })),
  )
  if ('refusal' in found) return <WornOut sentence={found.refusal} />
  const me = await pageCache().fetchQuery(api.account.me.queryOptions())
  const { churchName, role } = found.value
  return (
    <CardPage
      title={`Join ${churchName}`}
      lead={`You are invited as ${roleWords[role].name.toLowerCase()}: ${roleWords[role].can.toLowerCase()}.`}
    >
      <InvitationCard secret={secret} invitation={found.value} me={me} />
    </CardPage>
  )
}

function WornOut({ sentence }: { readonly sentence: string }) {
  return (
    <CardPage title="This invitation cannot be used">
      <Text>{sentence}</Text>
      <Anchor href="/" size="sm">
        I am a member already
      </Anchor>
    </CardPage>
  )
}
