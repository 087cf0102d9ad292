import type { Metadata } from 'next'
import { SettingsPage } from '../../../people/settings-page.tsx'
import { Forbidden } from '../../../shell/forbidden.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

export const metadata: Metadata = { title: 'Church settings' }

export default async function Page(props: PageProps<'/[church]/settings'>) {
  const { role } = await loadChurch((await props.params).church)
  const isAdmin = role === 'owner' || role === 'admin'
  if (!isAdmin) return <Forbidden who="Admins change the name and time zone of the church." />
  return <SettingsPage />
}
