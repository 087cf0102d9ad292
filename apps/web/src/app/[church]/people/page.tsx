import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../api/server.tsx'
import { PeoplePage } from '../../../people/people-page.tsx'
import { memberListInput, readPeopleView } from '../../../people/people-view.ts'
import { loadChurch } from '../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'People' }

export default async function Page(props: PageProps<'/[church]/people'>) {
  const church = await loadChurch((await props.params).church)
  const view = readPeopleView(toSearch(await props.searchParams))
  const api = await serverApi()
  const cache = pageCache()
  const isAdmin = church.role === 'owner' || church.role === 'admin'
  const [{ sendsMail }] = await needed(
    Promise.all([
      cache.fetchQuery(api.setup.state.queryOptions()),
      cache.fetchQuery(api.member.list.queryOptions(memberListInput(church.id, view))),
      isAdmin && cache.fetchQuery(api.invitation.list.queryOptions({ churchId: church.id })),
    ]),
    `/${church.slug}/people`,
  )
  return (
    <Hydrate>
      <PeoplePage sendsMail={sendsMail} />
    </Hydrate>
  )
}

function toSearch(params: Record<string, string | string[] | undefined>): URLSearchParams {
  const single = Object.entries(params).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  return new URLSearchParams(single)
}
