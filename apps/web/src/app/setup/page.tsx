import { Anchor, Button, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { needed, pageCache, serverApi } from '../../api/server.tsx'
import { SignUpForm } from '../../identity/sign-up-form.tsx'
import { ChurchStep } from '../../setup/church-step.tsx'
import { HymnsStep } from '../../setup/hymns-step.tsx'
import { StepProgress } from '../../setup/step-progress.tsx'
import { CardPage } from '../../shell/card-page.tsx'
import { loadChurch } from '../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Welcome' }

/** The first visit: an account, a church, hymns. Each step is known by what is there already. */
export default async function SetupPage(props: PageProps<'/setup'>) {
  const { church: slug } = await props.searchParams
  const api = await serverApi()
  const { isUnclaimed, needsCode } = await pageCache().fetchQuery(api.setup.state.queryOptions())
  if (isUnclaimed) return <AccountPage needsCode={needsCode} />
  const me = await pageCache().fetchQuery(api.account.me.queryOptions())
  if (me === null) return <TakenPage />
  if (typeof slug === 'string') return <HymnsPage church={await loadChurch(slug)} />
  const mayCreate = await needed(
    pageCache().fetchQuery(api.church.mayCreate.queryOptions()),
    '/setup',
  )
  return mayCreate ? <ChurchPage /> : <NoChurchPage name={me.name} />
}

function AccountPage({ needsCode }: { readonly needsCode: boolean }) {
  return (
    <CardPage
      title="Welcome to Precentor"
      lead="Songs, charts and plans for the people who lead the singing. First an account for you, the owner."
    >
      <StepProgress step="account" />
      <SignUpForm submitLabel="Make my account" needsCode={needsCode} next="/setup" />
    </CardPage>
  )
}

function ChurchPage() {
  return (
    <CardPage title="Your church" lead="Its name is on every page; you can change it later.">
      <StepProgress step="church" />
      <ChurchStep />
    </CardPage>
  )
}

function HymnsPage({ church }: { readonly church: Awaited<ReturnType<typeof loadChurch>> }) {
  return (
    <CardPage title="Something to sing" lead={`${church.name} is ready.`}>
      <StepProgress step="hymns" />
      <HymnsStep church={church} />
    </CardPage>
  )
}

function TakenPage() {
  return (
    <CardPage title="This server is set up already">
      <Text>
        Somebody has made the owner’s account here. If you have an account, sign in; if you do not,
        ask your church for an invitation link.
      </Text>
      <Button component="a" href="/sign-in">
        Sign in
      </Button>
    </CardPage>
  )
}

function NoChurchPage({ name }: { readonly name: string }) {
  return (
    <CardPage title="You belong to no church here yet">
      <Text>
        You are signed in as {name}. Ask an admin of your church for an invitation link and open it
        in this browser.
      </Text>
      <Anchor href="/account" size="sm">
        My account
      </Anchor>
    </CardPage>
  )
}
