import type { Metadata } from 'next'
import { Hydrate } from '../../../../../../api/server.tsx'
import { NewArrangementPage } from '../../../../../../song/editor/new-arrangement-page.tsx'
import { loadSong } from '../../../../../../song/load-song.ts'

export const metadata: Metadata = { title: 'New arrangement' }

export default async function Page(props: PageProps<'/[church]/songs/[songId]/arrangements/new'>) {
  const { church, songId } = await props.params
  const { from } = await props.searchParams
  const song = await loadSong(church, songId)
  return (
    <Hydrate>
      <NewArrangementPage songId={song.id} from={typeof from === 'string' ? from : null} />
    </Hydrate>
  )
}
