import { SongsSkeleton } from '../../../../songs/songs-skeleton.tsx'

export default function Loading() {
  return <SongsSkeleton />
}
