import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../api/server.tsx'
import { ProfilePage } from '../../../people/profile-page.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'My profile' }

export default async function Page(props: PageProps<'/[church]/profile'>) {
  const { id: churchId, slug } = await loadChurch((await props.params).church)
  const api = await serverApi()
  await needed(
    pageCache().fetchQuery(api.profile.me.queryOptions({ churchId })),
    `/${slug}/profile`,
  )
  return (
    <Hydrate>
      <ProfilePage />
    </Hydrate>
  )
}
