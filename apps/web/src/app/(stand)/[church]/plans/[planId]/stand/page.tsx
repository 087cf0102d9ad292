import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { loadStand } from '../../../../../../stand/load-stand.ts'
import { StandPage } from '../../../../../../stand/stand-page.tsx'
import {
  readSettings,
  settingsCookie,
  type StandSettings,
} from '../../../../../../stand/stand-settings.ts'
import { standGrounds } from '../../../../../../theme/stand-grounds.ts'

type Props = PageProps<'/[church]/plans/[planId]/stand'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan } = await load(props)
  return { title: `${plan.title === '' ? plan.date : plan.title} · Music stand` }
}

/** The browser's own bars take the colour of the stand, which reaches into rounded corners. */
export async function generateViewport(): Promise<Viewport> {
  const { scheme } = await remembered()
  return { viewportFit: 'cover', themeColor: standGrounds[scheme] }
}

export default async function Page(props: Props) {
  const { plan, profile } = await load(props)
  return <StandPage key={plan.id} drawn={plan} profile={profile} remembered={await remembered()} />
}

async function remembered(): Promise<StandSettings> {
  return readSettings((await cookies()).get(settingsCookie)?.value)
}

async function load({ params }: Props) {
  const { church, planId } = await params
  return loadStand(church, planId, 'stand')
}
