import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { loadStand } from '../../../../../../stand/load-stand.ts'
import { StandPage } from '../../../../../../stand/stand-page.tsx'
import { readSettings, settingsCookie } from '../../../../../../stand/stand-settings.ts'

type Props = PageProps<'/[church]/plans/[planId]/stand'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan } = await load(props)
  return { title: `${plan.title === '' ? plan.date : plan.title} · Music stand` }
}

export default async function Page(props: Props) {
  const { plan, profile } = await load(props)
  const remembered = readSettings((await cookies()).get(settingsCookie)?.value)
  return <StandPage key={plan.id} drawn={plan} profile={profile} remembered={remembered} />
}

async function load({ params }: Props) {
  const { church, planId } = await params
  return loadStand(church, planId, 'stand')
}
