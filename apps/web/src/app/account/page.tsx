import type { Metadata } from 'next'
import { AccountPage } from '../../account/account-page.tsx'
import { Hydrate, needed, pageCache, serverApi } from '../../api/server.tsx'
import { PlainPage } from '../../shell/plain-page.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function Page() {
  const { account } = await serverApi()
  const cache = pageCache()
  await needed(
    Promise.all([
      cache.fetchQuery(account.get.queryOptions()),
      cache.fetchQuery(account.listSessions.queryOptions()),
      cache.fetchQuery(account.listTokens.queryOptions()),
    ]),
    '/account',
  )
  return (
    <PlainPage title="Account">
      <Hydrate>
        <AccountPage />
      </Hydrate>
    </PlainPage>
  )
}
