import type { Metadata } from 'next'
import { pageCache, serverApi } from '../../api/server.tsx'
import { NewPasswordForm } from '../../identity/new-password-form.tsx'
import { RequestResetForm } from '../../identity/request-reset-form.tsx'
import { CardPage } from '../../shell/card-page.tsx'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPasswordPage(props: PageProps<'/reset-password'>) {
  const { token } = await props.searchParams
  if (typeof token === 'string' && token !== '') {
    return (
      <CardPage title="Choose a new password">
        <NewPasswordForm token={token} />
      </CardPage>
    )
  }
  const api = await serverApi()
  const { sendsMail } = await pageCache().fetchQuery(api.setup.state.queryOptions())
  return (
    <CardPage title="Forgotten your password?" lead="Say who you are, and you get a link.">
      <RequestResetForm sendsMail={sendsMail} />
    </CardPage>
  )
}
