import type { Metadata } from 'next'
import { Hydrate } from '../../../../../api/server.tsx'
import { EditDetailsPage } from '../../../../../song/details/edit-details-page.tsx'
import { loadSong } from '../../../../../song/load-song.ts'

export const metadata: Metadata = { title: 'Edit details' }

export default async function Page(props: PageProps<'/[church]/songs/[songId]/edit'>) {
  const { church, songId } = await props.params
  const song = await loadSong(church, songId)
  return (
    <Hydrate>
      <EditDetailsPage songId={song.id} />
    </Hydrate>
  )
}
