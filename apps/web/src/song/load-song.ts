import { cache } from 'react'
import { needed, pageCache, serverApi } from '../api/server.tsx'
import { loadChurch } from '../shell/load-church.ts'
import type { Song } from './song.ts'

/** The song at this address and its reader's profile, once for a page and its title. */
export const loadSong = cache(async (slug: string, songId: string): Promise<Song> => {
  const { id: churchId } = await loadChurch(slug)
  const api = await serverApi()
  const address = `/${slug}/songs/${songId}`
  const [song] = await Promise.all([
    needed(pageCache().fetchQuery(api.song.byId.queryOptions({ churchId, songId })), address),
    needed(pageCache().fetchQuery(api.profile.me.queryOptions({ churchId })), address),
  ])
  return song
})
