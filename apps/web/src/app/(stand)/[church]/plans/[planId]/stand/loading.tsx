import { StandSkeleton } from '../../../../../../stand/stand-skeleton.tsx'

export default function Loading() {
  return <StandSkeleton />
}
