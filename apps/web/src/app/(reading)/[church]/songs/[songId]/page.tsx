import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Hydrate } from '../../../../../api/server.tsx'
import { loadSong } from '../../../../../song/load-song.ts'
import { SongPage } from '../../../../../song/song-page.tsx'

type Props = PageProps<'/[church]/songs/[songId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { church, songId } = await params
  return { title: (await loadSong(church, songId)).title }
}

export default async function Page({ params }: Props) {
  const { church, songId } = await params
  const song = await loadSong(church, songId)
  if (song.mergedIntoId !== null) redirect(`/${church}/songs/${song.mergedIntoId}`)
  return (
    <Hydrate>
      <SongPage songId={song.id} />
    </Hydrate>
  )
}
