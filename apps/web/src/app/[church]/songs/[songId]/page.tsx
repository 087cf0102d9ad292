import type { Metadata } from 'next'
import { Hydrate, needed, pageCache, serverApi } from '../../../../api/server.tsx'
import { loadChurch } from '../../../../shell/load-church.ts'
import { SongPage } from '../../../../song/song-page.tsx'

type Props = PageProps<'/[church]/songs/[songId]'>

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await loadSong(props)).title }
}

export default async function Page(props: Props) {
  const song = await loadSong(props)
  return (
    <Hydrate>
      <SongPage songId={song.id} />
    </Hydrate>
  )
}

/** The song and the reader's profile, once for the page and its title. */
async function loadSong({ params }: Props) {
  const { church: slug, songId } = await params
  const { id: churchId } = await loadChurch(slug)
  const api = await serverApi()
  const address = `/${slug}/songs/${songId}`
  const [song] = await Promise.all([
    needed(pageCache().fetchQuery(api.song.byId.queryOptions({ churchId, songId })), address),
    needed(pageCache().fetchQuery(api.profile.me.queryOptions({ churchId })), address),
  ])
  return song
}
