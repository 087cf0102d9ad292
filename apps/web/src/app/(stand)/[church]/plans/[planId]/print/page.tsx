import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { loadStand } from '../../../../../../stand/load-stand.ts'
import { PrintPage } from '../../../../../../stand/print/print-page.tsx'
import { readSettings, settingsCookie } from '../../../../../../stand/stand-settings.ts'

type Props = PageProps<'/[church]/plans/[planId]/print'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { plan } = await load(props)
  return { title: `${plan.title === '' ? plan.date : plan.title} · Charts` }
}

export default async function Page(props: Props) {
  const { plan, profile } = await load(props)
  const remembered = readSettings((await cookies()).get(settingsCookie)?.value)
  return <PrintPage key={plan.id} plan={plan} profile={profile} remembered={remembered} />
}

async function load({ params }: Props) {
  const { church, planId } = await params
  return loadStand(church, planId, 'print')
}
