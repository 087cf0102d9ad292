import { SongNotFound } from '../../../../../song/song-not-found.tsx'

export default function NotFound() {
  return <SongNotFound />
}
