import type { Metadata } from 'next'
import { Forbidden } from '../../../../shell/forbidden.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'
import { NewSongPage } from '../../../../songs/new-song-page.tsx'

export const metadata: Metadata = { title: 'New song' }

export default async function Page(props: PageProps<'/[church]/songs/new'>) {
  const { role } = await loadChurch((await props.params).church)
  if (role === 'musician') return <Forbidden who="Leaders and admins add songs." />
  const { title } = await props.searchParams
  return <NewSongPage title={typeof title === 'string' ? title.slice(0, 200) : ''} />
}
