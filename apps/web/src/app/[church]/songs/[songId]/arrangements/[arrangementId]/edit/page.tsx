import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Hydrate } from '../../../../../../../api/server.tsx'
import { EditArrangementPage } from '../../../../../../../song/editor/edit-arrangement-page.tsx'
import { loadSong } from '../../../../../../../song/load-song.ts'

export const metadata: Metadata = { title: 'Edit chart' }

export default async function Page(
  props: PageProps<'/[church]/songs/[songId]/arrangements/[arrangementId]/edit'>,
) {
  const { church, songId, arrangementId } = await props.params
  const song = await loadSong(church, songId)
  const arrangement = song.arrangements.find(({ id }) => id === arrangementId)
  if (arrangement === undefined) notFound()
  return (
    <Hydrate>
      <EditArrangementPage songId={song.id} arrangementId={arrangement.id} />
    </Hydrate>
  )
}
