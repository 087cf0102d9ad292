import { SongSkeleton } from '../../../../../song/song-skeleton.tsx'

export default function Loading() {
  return <SongSkeleton />
}
