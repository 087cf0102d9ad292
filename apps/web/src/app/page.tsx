import { redirect } from 'next/navigation'
import { needed, pageCache, serverApi } from '../api/server.tsx'

/** Sends everybody where they belong: setting up, signing in, or to their church. */
export default async function HomePage() {
  const api = await serverApi()
  const { isUnclaimed } = await pageCache().fetchQuery(api.setup.state.queryOptions())
  if (isUnclaimed) redirect('/setup')
  const churches = await needed(pageCache().fetchQuery(api.church.list.queryOptions()), '/')
  const [first] = churches
  redirect(first === undefined ? '/setup' : `/${first.slug}/plans`)
}
