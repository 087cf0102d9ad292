import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageCache, serverApi } from '../../api/server.tsx'
import { safeReturn } from '../../identity/safe-return.ts'
import { SignInForm } from '../../identity/sign-in-form.tsx'
import { CardPage } from '../../shell/card-page.tsx'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage(props: PageProps<'/sign-in'>) {
  const { to } = await props.searchParams
  const api = await serverApi()
  const { isUnclaimed } = await pageCache().fetchQuery(api.setup.state.queryOptions())
  if (isUnclaimed) redirect('/setup')
  return (
    <CardPage title="Sign in">
      <SignInForm returnTo={safeReturn(typeof to === 'string' ? to : undefined)} />
    </CardPage>
  )
}
